import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import * as contracts from '@diem-cau/billing/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

export class StatementDto extends createZodDto(contracts.statementSchema) {}
export class StatementsDto extends createZodDto(pageOf(contracts.statementSchema)) {}
export class StatementsQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listStatementsFiltersSchema.shape)) {}
export class StatementDraftDto extends createZodDto(contracts.statementDraftSchema) {}
export class StatementLinesDto extends createZodDto(pageOf(contracts.statementLineRowSchema)) {}
export class StatementLinesQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listStatementLinesFiltersSchema.shape)) {}
export class MapStatementDto extends createZodDto(contracts.mapStatementInputSchema) {}
export class DroppedDto extends createZodDto(z.object({ dropped: z.literal(true) })) {}
export class WaitingMoneyDto extends createZodDto(contracts.waitingMoneySchema) {}
export class WaitingMoneyPageDto extends createZodDto(pageOf(contracts.waitingMoneySchema)) {}
export class WaitingMoneyQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listWaitingMoneyFiltersSchema.shape)) {}
export class WaitingMoneySummaryDto extends createZodDto(contracts.waitingMoneySummarySchema) {}
export class MoneyTargetsDto extends createZodDto(contracts.moneyTargetsSchema) {}
export class MoneyTargetsQueryDto extends createZodDto(contracts.moneyTargetsQuerySchema) {}
export class MatchMoneyDto extends createZodDto(contracts.matchMoneyInputSchema) {}
export class SettleMoneyDto extends createZodDto(contracts.settleMoneyInputSchema) {}
export class RematchedDto extends createZodDto(contracts.rematchedSchema) {}
export class RefundInputDto extends createZodDto(contracts.refundInputSchema) {}
export class RefundDto extends createZodDto(contracts.refundSchema) {}
export class RefundsDto extends createZodDto(z.object({ items: z.array(contracts.refundSchema) })) {}
