import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import * as contracts from '@diem-cau/billing/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

export class LineParams extends createZodDto(z.object({ id: z.uuid(), position: z.coerce.number().int().min(1) })) {}
export class PayerMonthParams extends createZodDto(z.object({ id: z.uuid(), month: contracts.monthSchema })) {}
export class IssueNoticeDto extends createZodDto(contracts.issueNoticeInputSchema) {}
export class NoticeDto extends createZodDto(contracts.noticeSchema) {}
export class NoticesDto extends createZodDto(z.object({ items: z.array(contracts.noticeSchema) })) {}
export class CorrectionListDto extends createZodDto(contracts.correctionListSchema) {}
export class AskDto extends createZodDto(contracts.askInputSchema) {}
export class QuestionTextDto extends createZodDto(contracts.questionTextSchema) {}
export class CloseQuestionDto extends createZodDto(contracts.closeQuestionInputSchema) {}
export class QuestionDto extends createZodDto(contracts.questionSchema) {}
export class QuestionsDto extends createZodDto(pageOf(contracts.questionSchema)) {}
export class MyQuestionsDto extends createZodDto(z.object({ items: z.array(contracts.questionSchema) })) {}
export class QuestionsQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listQuestionsFiltersSchema.shape)) {}
export class LineOriginDto extends createZodDto(contracts.lineOriginSchema) {}
