import type { AuditTrail } from '@diem-cau/audit/contracts';
import type { AppConfig } from '@diem-cau/platform/config';
import type { Database } from '@diem-cau/platform/database';
import type { Notices } from '@diem-cau/notifications/contracts';
import type { Clock } from '@diem-cau/shared/time';
import { SigningKeyRepository } from '../data/e-invoice/signing-key.repository';
import { InvoiceReadRepository } from '../data/invoice-read.repository';
import { CorrectionListRepository } from '../data/papers/correction-list.repository';
import { LineOriginRepository } from '../data/papers/line-origin.repository';
import { NoticeRepository } from '../data/papers/notice.repository';
import { QuestionRepository } from '../data/papers/question.repository';
import { PayerRepository } from '../data/payer.repository';
import { TariffRepository } from '../data/tariff.repository';
import { UnlockKey } from '../use-cases/e-invoice/unlock-key';
import { AnswerQuestion } from '../use-cases/papers/answer-question';
import { AskAboutInvoice } from '../use-cases/papers/ask-about-invoice';
import { IssueNotice } from '../use-cases/papers/issue-notice';
import { ListCorrections } from '../use-cases/papers/list-corrections';
import { ShowLineOrigin } from '../use-cases/papers/show-line-origin';
import { ShowNotice } from '../use-cases/papers/show-notice';
import { ReadInvoices } from '../use-cases/read-invoices';
import type { Heard } from './wire-billing';

/** Notices, lists, questions and origins by hand, for tests. */
export function wirePapers(db: Database, clock: Clock, heard: Heard, config: Pick<AppConfig, 'AUTH_SECRET' | 'DC_MODE'> = { AUTH_SECRET: 'mot-bi-mat-chi-danh-cho-kiem-thu-0123456789', DC_MODE: 'demo' }) {
  const audit: AuditTrail = { record: (entry) => Promise.resolve(void heard.audit.push(entry)) };
  const tell: Notices = { send: (notice) => Promise.resolve(void heard.notices.push(notice)) };
  const [invoices, payers, notices, questions] = [new InvoiceReadRepository(db), new PayerRepository(db), new NoticeRepository(db), new QuestionRepository(db)];
  return {
    issueNotice: new IssueNotice(db, invoices, payers, new TariffRepository(db), notices, new UnlockKey(new SigningKeyRepository(db), clock, config), tell, audit, clock),
    showNotice: new ShowNotice(db, notices),
    corrections: new ListCorrections(db, new CorrectionListRepository(db), payers, new TariffRepository(db), clock, config),
    ask: new AskAboutInvoice(db, invoices, questions, tell, audit, clock),
    answer: new AnswerQuestion(db, questions, tell, audit, clock),
    origin: new ShowLineOrigin(db, new ReadInvoices(db, invoices, clock), new LineOriginRepository(db)),
  };
}
