import type { AuditTrail } from '@diem-cau/audit/contracts';
import type { Database } from '@diem-cau/platform/database';
import type { Notices } from '@diem-cau/notifications/contracts';
import type { Clock } from '@diem-cau/shared/time';
import { ContractRepository } from '../data/contract.repository';
import { PayerRepository } from '../data/payer.repository';
import { AnnexRepository } from '../data/quotation/annex.repository';
import { QuotationRepository } from '../data/quotation/quotation.repository';
import { TariffRepository } from '../data/tariff.repository';
import { AnswerQuotation } from '../use-cases/quotation/answer-quotation';
import { DraftQuotation } from '../use-cases/quotation/draft-quotation';
import { ManageAnnexes } from '../use-cases/quotation/manage-annexes';
import { ReadQuotations } from '../use-cases/quotation/read-quotations';
import { SendQuotation } from '../use-cases/quotation/send-quotation';
import type { Heard } from './wire-billing';

/** Quotations and annexes by hand, for tests. */
export function wireQuotes(db: Database, clock: Clock, heard: Heard) {
  const audit: AuditTrail = { record: (entry) => Promise.resolve(void heard.audit.push(entry)) };
  const tell: Notices = { send: (notice) => Promise.resolve(void heard.notices.push(notice)) };
  const [quotations, tariff] = [new QuotationRepository(db), new TariffRepository(db)];
  const read = new ReadQuotations(db, quotations, new PayerRepository(db), tariff, clock, { DC_MODE: 'demo' });
  return {
    read,
    draft: new DraftQuotation(db, quotations, read, audit, clock),
    send: new SendQuotation(db, quotations, read, tell, audit, clock),
    answer: new AnswerQuotation(db, quotations, read, tell, audit, clock),
    annexes: new ManageAnnexes(db, new AnnexRepository(db), new ContractRepository(db), tariff, audit, clock, { DC_MODE: 'demo' }),
  };
}
