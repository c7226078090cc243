import type { AuditEntry, AuditTrail } from '@diem-cau/audit/contracts';
import type { Notice, Notices } from '@diem-cau/notifications/contracts';
import type { Database } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';
import type { Realtime } from '@diem-cau/realtime/contracts';
import type { Clock } from '@diem-cau/shared/time';
import { UnitAgeingRepository } from '../data/arrears/unit-ageing.repository';
import { ChargeItemRepository } from '../data/charge-item.repository';
import { ContractRepository } from '../data/contract.repository';
import { DocumentRepository } from '../data/document.repository';
import { InvoiceReadRepository } from '../data/invoice-read.repository';
import { InvoiceWriterRepository } from '../data/invoice-writer.repository';
import { MonthRepository } from '../data/month.repository';
import { ParkedEventRepository } from '../data/parked-event.repository';
import { PayerReadRepository } from '../data/payer-read.repository';
import { PayerRepository } from '../data/payer.repository';
import { PaymentReadRepository } from '../data/payment-read.repository';
import { PaymentRepository } from '../data/payment.repository';
import { ReceivableRepository } from '../data/receivable.repository';
import { RunRepository } from '../data/run.repository';
import { SubscriptionReadRepository } from '../data/subscription-read.repository';
import { SubscriptionRepository } from '../data/subscription.repository';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository } from '../data/timeline.repository';
import { UnmatchedRepository } from '../data/unmatched.repository';
import type { EInvoiceGateways } from '../gateway/e-invoice-gateway';
import { AdjustInvoice } from '../use-cases/adjust-invoice';
import { ApplyMoney } from '../use-cases/apply-money';
import { BillAhead } from '../use-cases/bill-ahead';
import { BillMonth } from '../use-cases/bill-month';
import { ChangeSubscription } from '../use-cases/change-subscription';
import { DraftCorrections } from '../use-cases/draft-corrections';
import { IssueCorrections } from '../use-cases/issue-corrections';
import { IssueInvoices } from '../use-cases/issue-invoices';
import { IssueReckoned } from '../use-cases/issue-reckoned';
import { MakeInvoiceDocument } from '../use-cases/make-invoice-document';
import { ManageCatalogue } from '../use-cases/manage-catalogue';
import { ManageChargeItems } from '../use-cases/manage-charge-items';
import { ManageContracts } from '../use-cases/manage-contracts';
import { ManagePayers } from '../use-cases/manage-payers';
import { PreviewChange } from '../use-cases/preview-change';
import { PreviewInvoices } from '../use-cases/preview-invoices';
import { PreviewMonth } from '../use-cases/preview-month';
import { PutUnderSupply } from '../use-cases/put-under-supply';
import { ReadInvoices } from '../use-cases/read-invoices';
import { ReadPayments } from '../use-cases/read-payments';
import { ReadRuns } from '../use-cases/read-runs';
import { ReceiveMoney } from '../use-cases/receive-money';
import { ReckonUnbilled } from '../use-cases/reckon-unbilled';
import { RecordLifeEvent } from '../use-cases/record-life-event';
import { RecordPayment } from '../use-cases/record-payment';
import { ReleaseParked } from '../use-cases/release-parked';
import { ReplaceInvoice } from '../use-cases/replace-invoice';
import { ReversePayment } from '../use-cases/reverse-payment';
import { SettleParkedEvent } from '../use-cases/settle-parked-event';
import { ShowInvoicePdf } from '../use-cases/show-invoice-pdf';
import { ShowMonth } from '../use-cases/show-month';
import { ShowSubscription } from '../use-cases/show-subscription';
import { StartRun } from '../use-cases/start-run';
import { TellPayer } from '../use-cases/tell-payer';
import { wireEInvoicing } from './wire-e-invoicing';
import { wireMoneyIn } from './wire-money-in';

export interface Heard {
  readonly audit: AuditEntry[];
  readonly notices: Notice[];
  readonly versions: number[];
}

/** Billing's use cases by hand, for tests and the bench: real repositories; what other domains would do is only heard. */
export function wireBilling(db: Database, clock: Clock, gateways?: EInvoiceGateways) {
  const heard: Heard = { audit: [], notices: [], versions: [] };
  const audit: AuditTrail = { record: (entry) => Promise.resolve(void heard.audit.push(entry)) };
  const notices: Notices = { send: (notice) => Promise.resolve(void heard.notices.push(notice)) };
  const realtime: Realtime = { publish: (_, version) => void heard.versions.push(version) };

  const [contracts, documents, invoiceReads, writer, months, parked] = [
    new ContractRepository(db), new DocumentRepository(db), new InvoiceReadRepository(db), new InvoiceWriterRepository(db), new MonthRepository(db), new ParkedEventRepository(db),
  ];
  const [payerReads, payers, paymentReads, payments, owed, runs] = [
    new PayerReadRepository(db), new PayerRepository(db), new PaymentReadRepository(db), new PaymentRepository(db), new ReceivableRepository(db), new RunRepository(db),
  ];
  const [subscriptions, tariff, timelines] = [new SubscriptionRepository(db), new TariffRepository(db), new TimelineRepository(db)];
  const items = new ChargeItemRepository(db);
  const drafts = new DraftCorrections(timelines, invoiceReads);
  const reckon = new ReckonUnbilled(tariff, timelines, payers, items, drafts);
  const issue = new IssueInvoices(writer, payments, timelines, clock, { DC_MODE: 'demo' });
  const [issueCorrections, apply] = [new IssueCorrections(tariff, payers, issue, clock), new ApplyMoney(payments, writer, audit, clock)];
  const recordLife = new RecordLifeEvent(db, subscriptions, parked, payers, tariff, timelines, audit, notices, clock);
  const issueReckoned = new IssueReckoned(writer, issue, clock);
  const changeSubscription = new ChangeSubscription(db, subscriptions, payers, payments, tariff, timelines, audit, clock);
  const previewInvoices = new PreviewInvoices(db, reckon, tariff, timelines, clock);
  const readInvoices = new ReadInvoices(db, invoiceReads, clock);
  const eInvoicing = wireEInvoicing({ db, clock, audit, tariff, invoices: invoiceReads, documents, readInvoices }, gateways);
  const moneyIn = wireMoneyIn({ db, clock, audit, payers, payments });
  return {
    heard,
    eInvoicing,
    moneyIn,
    startRun: new StartRun(db, runs, tariff, new Outbox(db), audit, clock),
    billMonth: new BillMonth(db, runs, payers, tariff, timelines, reckon, issueReckoned, audit, realtime, clock),
    releaseParked: new ReleaseParked(db, runs, new Outbox(db), audit, realtime),
    showMonth: new ShowMonth(db, reckon, tariff, months, runs, clock),
    previewMonth: new PreviewMonth(db, reckon, tariff, timelines, months, clock),
    billAhead: new BillAhead(db, tariff, payers, payments, reckon, issueReckoned, apply, audit, clock),
    previewInvoices,
    previewChange: new PreviewChange(db, changeSubscription, previewInvoices, timelines, clock),
    readRuns: new ReadRuns(db, runs),
    readInvoices,
    showPdf: new ShowInvoicePdf(db, documents, readInvoices),
    makeDocument: new MakeInvoiceDocument(db, invoiceReads, documents, eInvoicing.sign, clock),
    tellPayer: new TellPayer(db, invoiceReads, notices, clock),
    recordPayment: new RecordPayment(db, payments, paymentReads, payers, apply, clock),
    receiveMoney: new ReceiveMoney(db, payments, new UnmatchedRepository(db), payers, apply, audit, clock),
    changeSubscription,
    showSubscription: new ShowSubscription(db, contracts, new SubscriptionReadRepository(db), clock),
    chargeItems: new ManageChargeItems(db, items, payers, payments, tariff, audit, clock),
    adjustInvoice: new AdjustInvoice(db, payers, timelines, drafts, issueCorrections, audit),
    replaceInvoice: new ReplaceInvoice(db, payers, invoiceReads, drafts, issueCorrections, audit, clock),
    reversePayment: new ReversePayment(db, payments, paymentReads, payers, moneyIn.writer, audit, clock),
    readPayments: new ReadPayments(db, paymentReads, owed, new UnitAgeingRepository(db), clock),
    recordLife,
    putUnderSupply: new PutUnderSupply(db, subscriptions, payers),
    settleParked: new SettleParkedEvent(db, parked, recordLife, audit, clock),
    catalogue: new ManageCatalogue(db, tariff, audit),
    contracts: new ManageContracts(db, contracts, parked, audit, clock),
    payers: new ManagePayers(db, payerReads, payers, audit, clock),
  };
}
export type Billing = ReturnType<typeof wireBilling>;
