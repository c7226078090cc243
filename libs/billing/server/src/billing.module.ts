import { Module } from '@nestjs/common';
import { ACCOUNT_CONTROLLERS, ACCOUNT_PROVIDERS } from './account-parts';
import { ARREARS_CONTROLLERS, ARREARS_PROVIDERS } from './arrears-parts';
import { ChargeItemRepository } from './data/charge-item.repository';
import { ContractRepository } from './data/contract.repository';
import { DocumentRepository } from './data/document.repository';
import { InvoiceReadRepository } from './data/invoice-read.repository';
import { InvoiceWriterRepository } from './data/invoice-writer.repository';
import { MonthRepository } from './data/month.repository';
import { ParkedEventRepository } from './data/parked-event.repository';
import { PayerReadRepository } from './data/payer-read.repository';
import { PayerRepository } from './data/payer.repository';
import { PaymentReadRepository } from './data/payment-read.repository';
import { PaymentRepository } from './data/payment.repository';
import { ReceivableRepository } from './data/receivable.repository';
import { RunRepository } from './data/run.repository';
import { SubscriptionReadRepository } from './data/subscription-read.repository';
import { SubscriptionRepository } from './data/subscription.repository';
import { TariffRepository } from './data/tariff.repository';
import { TimelineRepository } from './data/timeline.repository';
import { UnmatchedRepository } from './data/unmatched.repository';
import { E_INVOICE_CONTROLLERS, E_INVOICE_PROVIDERS } from './e-invoice.providers';
import { CatalogueController } from './http/catalogue.controller';
import { ChargeItemsController } from './http/charge-items.controller';
import { CorrectionsController } from './http/corrections.controller';
import { CustomersController } from './http/customers.controller';
import { InvoicesController } from './http/invoices.controller';
import { MonthsController } from './http/months.controller';
import { MyInvoicesController } from './http/my-invoices.controller';
import { PaymentsController } from './http/payments.controller';
import { RunsController } from './http/runs.controller';
import { SubscriptionsController } from './http/subscriptions.controller';
import { EndpointAccepted, EndpointAssigned, EndpointResumed, EndpointRetired, EndpointSuspended } from './jobs/endpoint-life.jobs';
import { InvoiceDocumentMaker, InvoiceIssued } from './jobs/invoice-follow-up.jobs';
import { RunMonth } from './jobs/run-month.job';
import { RunTopicAuthorizer } from './live/run-topic.authorizer';
import { InvoiceSearcher } from './search/invoice.searcher';
import { MONEY_IN_CONTROLLERS, MONEY_IN_PROVIDERS } from './money-in.providers';
import { PAPER_CONTROLLERS, PAPER_PROVIDERS } from './papers-parts';
import { QUOTE_CONTROLLERS, QUOTE_PROVIDERS } from './quotes-parts';
import { REPORT_CONTROLLERS, REPORT_PROVIDERS } from './reports-parts';
import { AdjustInvoice } from './use-cases/adjust-invoice';
import { ApplyMoney } from './use-cases/apply-money';
import { BillAhead } from './use-cases/bill-ahead';
import { BillMonth } from './use-cases/bill-month';
import { ChangeSubscription } from './use-cases/change-subscription';
import { DraftCorrections } from './use-cases/draft-corrections';
import { IssueCorrections } from './use-cases/issue-corrections';
import { IssueInvoices } from './use-cases/issue-invoices';
import { IssueReckoned } from './use-cases/issue-reckoned';
import { MakeInvoiceDocument } from './use-cases/make-invoice-document';
import { ManageCatalogue } from './use-cases/manage-catalogue';
import { ManageChargeItems } from './use-cases/manage-charge-items';
import { ManageContracts } from './use-cases/manage-contracts';
import { ManagePayers } from './use-cases/manage-payers';
import { PreviewChange } from './use-cases/preview-change';
import { PreviewInvoices } from './use-cases/preview-invoices';
import { PreviewMonth } from './use-cases/preview-month';
import { PutUnderSupply } from './use-cases/put-under-supply';
import { ReadInvoices } from './use-cases/read-invoices';
import { ReadPayments } from './use-cases/read-payments';
import { ReadRuns } from './use-cases/read-runs';
import { ReceiveMoney } from './use-cases/receive-money';
import { ReckonUnbilled } from './use-cases/reckon-unbilled';
import { RecordLifeEvent } from './use-cases/record-life-event';
import { RecordPayment } from './use-cases/record-payment';
import { ReleaseParked } from './use-cases/release-parked';
import { ReplaceInvoice } from './use-cases/replace-invoice';
import { ReversePayment } from './use-cases/reverse-payment';
import { SettleParkedEvent } from './use-cases/settle-parked-event';
import { ShowInvoicePdf } from './use-cases/show-invoice-pdf';
import { ShowMonth } from './use-cases/show-month';
import { ShowSubscription } from './use-cases/show-subscription';
import { StartRun } from './use-cases/start-run';
import { TellPayer } from './use-cases/tell-payer';

const DATA = [
  ChargeItemRepository, ContractRepository, DocumentRepository, InvoiceReadRepository, InvoiceWriterRepository, MonthRepository, ParkedEventRepository, PayerReadRepository, PayerRepository, PaymentReadRepository,
  PaymentRepository, ReceivableRepository, RunRepository, SubscriptionReadRepository, SubscriptionRepository, TariffRepository, TimelineRepository, UnmatchedRepository,
];
const USE_CASES = [
  AdjustInvoice, ApplyMoney, BillAhead, BillMonth, ChangeSubscription, DraftCorrections, IssueCorrections, IssueInvoices, IssueReckoned,
  MakeInvoiceDocument, ManageCatalogue, ManageChargeItems, ManageContracts, ManagePayers, PreviewChange, PreviewInvoices, PreviewMonth, PutUnderSupply, ReadInvoices, ReadPayments, ReadRuns, ReckonUnbilled,
  ReceiveMoney, RecordLifeEvent, RecordPayment, ReleaseParked, ReplaceInvoice, ReversePayment, SettleParkedEvent, ShowInvoicePdf, ShowMonth, ShowSubscription, StartRun, TellPayer,
];
const JOBS = [EndpointAssigned, EndpointAccepted, EndpointSuspended, EndpointResumed, EndpointRetired, RunMonth, InvoiceDocumentMaker, InvoiceIssued];

@Module({
  controllers: [
    ChargeItemsController, CorrectionsController, MonthsController, RunsController, CustomersController, CatalogueController, InvoicesController, MyInvoicesController, PaymentsController,
    SubscriptionsController, ...E_INVOICE_CONTROLLERS, ...ARREARS_CONTROLLERS, ...MONEY_IN_CONTROLLERS, ...REPORT_CONTROLLERS, ...PAPER_CONTROLLERS, ...ACCOUNT_CONTROLLERS, ...QUOTE_CONTROLLERS,
  ],
  providers: [...DATA, ...USE_CASES, ...JOBS, ...E_INVOICE_PROVIDERS, ...ARREARS_PROVIDERS, ...MONEY_IN_PROVIDERS, ...REPORT_PROVIDERS, ...PAPER_PROVIDERS, ...ACCOUNT_PROVIDERS, ...QUOTE_PROVIDERS, RunTopicAuthorizer, InvoiceSearcher],
  exports: [BillMonth, StartRun],
})
export class BillingModule {}
