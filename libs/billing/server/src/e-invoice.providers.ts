import { EInvoiceReadRepository } from './data/e-invoice/e-invoice-read.repository';
import { EInvoiceRepository } from './data/e-invoice/e-invoice.repository';
import { EInvoicingRepository } from './data/e-invoice/e-invoicing.repository';
import { SigningKeyRepository } from './data/e-invoice/signing-key.repository';
import { E_INVOICE_GATEWAYS } from './gateway/e-invoice-gateway';
import { SInvoiceGateways } from './gateway/sinvoice';
import { EInvoicesController } from './http/e-invoice/e-invoices.controller';
import { EInvoicingController } from './http/e-invoice/e-invoicing.controller';
import { InvoiceXmlController } from './http/e-invoice/invoice-xml.controller';
import { EInvoiceSender } from './jobs/send-e-invoices.job';
import { AddSigningKey } from './use-cases/e-invoice/add-signing-key';
import { LookUpEInvoice } from './use-cases/e-invoice/look-up-e-invoice';
import { ManageEInvoicing } from './use-cases/e-invoice/manage-e-invoicing';
import { OpenGateway } from './use-cases/e-invoice/open-gateway';
import { ReadEInvoices } from './use-cases/e-invoice/read-e-invoices';
import { RecordAnswer } from './use-cases/e-invoice/record-answer';
import { RetryEInvoices } from './use-cases/e-invoice/retry-e-invoices';
import { SendEInvoices } from './use-cases/e-invoice/send-e-invoices';
import { SendOneEInvoice } from './use-cases/e-invoice/send-one-e-invoice';
import { SettleEInvoice } from './use-cases/e-invoice/settle-e-invoice';
import { ShowInvoiceXml } from './use-cases/e-invoice/show-invoice-xml';
import { SignEInvoice } from './use-cases/e-invoice/sign-e-invoice';
import { TestGateway } from './use-cases/e-invoice/test-gateway';
import { UnlockKey } from './use-cases/e-invoice/unlock-key';
import { WakeSending } from './use-cases/e-invoice/wake-sending';

/** What billing's module takes in of electronic invoices. */
export const E_INVOICE_PROVIDERS = [
  EInvoiceReadRepository, EInvoiceRepository, EInvoicingRepository, SigningKeyRepository,
  AddSigningKey, LookUpEInvoice, ManageEInvoicing, OpenGateway, ReadEInvoices, RecordAnswer, RetryEInvoices, SendEInvoices, SendOneEInvoice, SettleEInvoice, ShowInvoiceXml, SignEInvoice,
  TestGateway, UnlockKey, WakeSending, EInvoiceSender,
  { provide: E_INVOICE_GATEWAYS, useFactory: () => new SInvoiceGateways() },
];
export const E_INVOICE_CONTROLLERS = [EInvoicesController, EInvoicingController, InvoiceXmlController];
