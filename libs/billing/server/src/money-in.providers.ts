import { MatchingRepository } from './data/money-in/matching.repository';
import { MoneyInWriterRepository } from './data/money-in/money-in-writer.repository';
import { RefundRepository } from './data/money-in/refund.repository';
import { StatementRepository } from './data/money-in/statement.repository';
import { WaitingMoneyRepository } from './data/money-in/waiting-money.repository';
import { StatementsController } from './http/money-in/statements.controller';
import { WaitingMoneyController } from './http/money-in/waiting-money.controller';
import { DropStatement } from './use-cases/money-in/drop-statement';
import { FindMatches } from './use-cases/money-in/find-matches';
import { ImportStatement } from './use-cases/money-in/import-statement';
import { MapStatement } from './use-cases/money-in/map-statement';
import { PlaceMoney } from './use-cases/money-in/place-money';
import { ReadWaitingMoney } from './use-cases/money-in/read-waiting-money';
import { RefundCredit } from './use-cases/money-in/refund-credit';
import { RematchMoney } from './use-cases/money-in/rematch-money';
import { SettleMoney } from './use-cases/money-in/settle-money';
import { ShowStatement } from './use-cases/money-in/show-statement';
import { UploadStatement } from './use-cases/money-in/upload-statement';

/** What billing's module takes in of money that comes in. */
export const MONEY_IN_PROVIDERS = [
  MatchingRepository, MoneyInWriterRepository, RefundRepository, StatementRepository, WaitingMoneyRepository,
  DropStatement, FindMatches, ImportStatement, MapStatement, PlaceMoney, ReadWaitingMoney, RefundCredit, RematchMoney, SettleMoney, ShowStatement, UploadStatement,
];
export const MONEY_IN_CONTROLLERS = [StatementsController, WaitingMoneyController];
