import { createZodDto } from 'nestjs-zod';
import * as contracts from '@diem-cau/billing/contracts';

export class AccountQueryDto extends createZodDto(contracts.accountRangeSchema) {}
export class AccountExportDto extends createZodDto(contracts.accountRangeSchema.extend(contracts.exportFormatSchema.shape)) {}
export class FormatDto extends createZodDto(contracts.exportFormatSchema) {}
export class AccountDto extends createZodDto(contracts.accountSchema) {}
export class MyAccountsDto extends createZodDto(contracts.myAccountsSchema) {}
export class MonthParams extends createZodDto(contracts.monthQuerySchema) {}
export class MonthStatementDto extends createZodDto(contracts.monthStatementSchema) {}
export class MonthArchiveDto extends createZodDto(contracts.monthArchiveSchema) {}
