import type { AuditTrail } from '@diem-cau/audit/contracts';
import type { Database } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';
import type { Clock } from '@diem-cau/shared/time';
import { AccountRepository } from '../data/account/account.repository';
import { MonthArchiveRepository } from '../data/account/month-archive.repository';
import { MonthStatementRepository } from '../data/account/month-statement.repository';
import { DocumentRepository } from '../data/document.repository';
import { InvoiceReadRepository } from '../data/invoice-read.repository';
import { PayerRepository } from '../data/payer.repository';
import { TariffRepository } from '../data/tariff.repository';
import { ArchiveMonth } from '../use-cases/account/archive-month';
import { MakeMonthArchive } from '../use-cases/account/make-month-archive';
import { PackForTreasury } from '../use-cases/account/pack-for-treasury';
import { ShowAccount } from '../use-cases/account/show-account';
import { ShowStatement } from '../use-cases/account/show-statement';
import { ReadInvoices } from '../use-cases/read-invoices';
import type { Heard } from './wire-billing';

/** Accounts, statements and packs by hand, for tests. */
export function wireAccount(db: Database, clock: Clock, heard: Heard) {
  const audit: AuditTrail = { record: (entry) => Promise.resolve(void heard.audit.push(entry)) };
  const [invoices, documents, accounts, archives, tariff] = [new InvoiceReadRepository(db), new DocumentRepository(db), new AccountRepository(db), new MonthArchiveRepository(db), new TariffRepository(db)];
  const read = new ReadInvoices(db, invoices, clock);
  const config = { DC_MODE: 'demo' } as const;
  return {
    account: new ShowAccount(db, accounts, new PayerRepository(db), invoices, tariff, clock, config),
    statement: new ShowStatement(db, read, new MonthStatementRepository(db), tariff, clock, config),
    pack: new PackForTreasury(db, read, documents, accounts),
    archive: new ArchiveMonth(db, archives, new Outbox(db), audit, clock),
    makeArchive: new MakeMonthArchive(db, archives, invoices, documents, clock),
  };
}
