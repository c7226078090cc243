import { AnnexRepository } from './data/quotation/annex.repository';
import { QuotationRepository } from './data/quotation/quotation.repository';
import { AnnexesController } from './http/quotation/annexes.controller';
import { MyQuotationsController } from './http/quotation/my-quotations.controller';
import { QuotationsController } from './http/quotation/quotations.controller';
import { AnswerQuotation } from './use-cases/quotation/answer-quotation';
import { DraftQuotation } from './use-cases/quotation/draft-quotation';
import { ManageAnnexes } from './use-cases/quotation/manage-annexes';
import { ReadQuotations } from './use-cases/quotation/read-quotations';
import { SendQuotation } from './use-cases/quotation/send-quotation';

/** Quotations and annexes, for the module. */
export const QUOTE_CONTROLLERS = [QuotationsController, MyQuotationsController, AnnexesController];
export const QUOTE_PROVIDERS = [AnnexRepository, QuotationRepository, AnswerQuotation, DraftQuotation, ManageAnnexes, ReadQuotations, SendQuotation];
