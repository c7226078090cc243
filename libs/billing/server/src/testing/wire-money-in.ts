import type { AuditTrail } from '@diem-cau/audit/contracts';
import type { Database } from '@diem-cau/platform/database';
import type { Clock } from '@diem-cau/shared/time';
import { MatchingRepository } from '../data/money-in/matching.repository';
import { MoneyInWriterRepository } from '../data/money-in/money-in-writer.repository';
import { RefundRepository } from '../data/money-in/refund.repository';
import { StatementRepository } from '../data/money-in/statement.repository';
import { WaitingMoneyRepository } from '../data/money-in/waiting-money.repository';
import type { PayerRepository } from '../data/payer.repository';
import type { PaymentRepository } from '../data/payment.repository';
import { DropStatement } from '../use-cases/money-in/drop-statement';
import { FindMatches } from '../use-cases/money-in/find-matches';
import { ImportStatement } from '../use-cases/money-in/import-statement';
import { MapStatement } from '../use-cases/money-in/map-statement';
import { PlaceMoney } from '../use-cases/money-in/place-money';
import { ReadWaitingMoney } from '../use-cases/money-in/read-waiting-money';
import { RefundCredit } from '../use-cases/money-in/refund-credit';
import { RematchMoney } from '../use-cases/money-in/rematch-money';
import { SettleMoney } from '../use-cases/money-in/settle-money';
import { ShowStatement } from '../use-cases/money-in/show-statement';
import { UploadStatement } from '../use-cases/money-in/upload-statement';

interface Parts { readonly db: Database; readonly clock: Clock; readonly audit: AuditTrail; readonly payers: PayerRepository; readonly payments: PaymentRepository }

/** Money in by hand, as the module wires it. */
export function wireMoneyIn({ db, clock, audit, payers, payments }: Parts) {
  const [matching, writer, statements, waiting] = [new MatchingRepository(db), new MoneyInWriterRepository(db), new StatementRepository(db), new WaitingMoneyRepository(db)];
  const [find, show] = [new FindMatches(matching, payers, clock), new ShowStatement(db, statements)];
  const rematch = new RematchMoney(db, waiting, writer, find, audit);
  return {
    writer,
    show,
    upload: new UploadStatement(db, statements, show, audit, clock),
    map: new MapStatement(db, statements, show, audit, clock),
    import: new ImportStatement(db, statements, matching, writer, find, rematch, audit, clock),
    drop: new DropStatement(db, statements, audit),
    queue: new ReadWaitingMoney(db, waiting, clock),
    place: new PlaceMoney(db, waiting, writer, payers, payments, audit, clock),
    settle: new SettleMoney(db, waiting, writer, audit, clock),
    rematch,
    refund: new RefundCredit(db, new RefundRepository(db), payments, payers, audit, clock),
  };
}
