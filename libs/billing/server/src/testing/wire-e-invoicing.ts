import type { AuditTrail } from '@diem-cau/audit/contracts';
import type { Database } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';
import type { Clock } from '@diem-cau/shared/time';
import type { DocumentRepository } from '../data/document.repository';
import { EInvoiceReadRepository } from '../data/e-invoice/e-invoice-read.repository';
import { EInvoiceRepository } from '../data/e-invoice/e-invoice.repository';
import { EInvoicingRepository } from '../data/e-invoice/e-invoicing.repository';
import { SigningKeyRepository } from '../data/e-invoice/signing-key.repository';
import type { InvoiceReadRepository } from '../data/invoice-read.repository';
import type { TariffRepository } from '../data/tariff.repository';
import type { EInvoiceGateways } from '../gateway/e-invoice-gateway';
import { SInvoiceGateways } from '../gateway/sinvoice';
import { AddSigningKey } from '../use-cases/e-invoice/add-signing-key';
import { LookUpEInvoice } from '../use-cases/e-invoice/look-up-e-invoice';
import { ManageEInvoicing } from '../use-cases/e-invoice/manage-e-invoicing';
import { OpenGateway } from '../use-cases/e-invoice/open-gateway';
import { ReadEInvoices } from '../use-cases/e-invoice/read-e-invoices';
import { RecordAnswer } from '../use-cases/e-invoice/record-answer';
import { RetryEInvoices } from '../use-cases/e-invoice/retry-e-invoices';
import { SendEInvoices } from '../use-cases/e-invoice/send-e-invoices';
import { SendOneEInvoice } from '../use-cases/e-invoice/send-one-e-invoice';
import { SettleEInvoice } from '../use-cases/e-invoice/settle-e-invoice';
import { ShowInvoiceXml } from '../use-cases/e-invoice/show-invoice-xml';
import { SignEInvoice } from '../use-cases/e-invoice/sign-e-invoice';
import { TestGateway } from '../use-cases/e-invoice/test-gateway';
import { UnlockKey } from '../use-cases/e-invoice/unlock-key';
import { WakeSending } from '../use-cases/e-invoice/wake-sending';
import type { ReadInvoices } from '../use-cases/read-invoices';

interface Around {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditTrail;
  readonly tariff: TariffRepository;
  readonly invoices: InvoiceReadRepository;
  readonly documents: DocumentRepository;
  readonly readInvoices: ReadInvoices;
}

const CONFIG = { AUTH_SECRET: 'mot-bi-mat-chi-danh-cho-kiem-thu-0123456789', DC_MODE: 'demo' } as const;

/** The use cases of electronic invoices by hand, against any gateway. */
export function wireEInvoicing({ db, clock, audit, tariff, invoices, documents, readInvoices }: Around, gateways: EInvoiceGateways = new SInvoiceGateways()) {
  const [eInvoices, eInvoicing, keys, outbox] = [new EInvoiceRepository(db), new EInvoicingRepository(db), new SigningKeyRepository(db), new Outbox(db)];
  const unlock = new UnlockKey(keys, clock, CONFIG);
  const sign = new SignEInvoice(db, invoices, documents, eInvoicing, eInvoices, unlock, clock);
  const open = new OpenGateway(eInvoicing, tariff, gateways, CONFIG);
  const record = new RecordAnswer(db, eInvoices, clock);
  const wake = new WakeSending(eInvoices, eInvoicing, outbox);
  const sendOne = new SendOneEInvoice(db, sign, invoices, eInvoices, eInvoicing, keys, record, clock);
  return {
    sign,
    send: new SendEInvoices(db, eInvoices, eInvoicing, open, sendOne, new LookUpEInvoice(db, eInvoices, open, record, clock), outbox, clock),
    retry: new RetryEInvoices(db, eInvoices, eInvoicing, outbox, audit, clock),
    settle: new SettleEInvoice(db, eInvoices, wake, audit, clock),
    read: new ReadEInvoices(db, new EInvoiceReadRepository(db)),
    showXml: new ShowInvoiceXml(db, documents, eInvoices, readInvoices, sign),
    addKey: new AddSigningKey(db, keys, wake, audit, clock, CONFIG),
    manage: new ManageEInvoicing(db, eInvoicing, keys, tariff, unlock, wake, audit, clock, CONFIG),
    test: new TestGateway(db, eInvoicing, open, audit),
  };
}
