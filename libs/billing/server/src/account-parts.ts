import { AccountRepository } from './data/account/account.repository';
import { MonthArchiveRepository } from './data/account/month-archive.repository';
import { MonthStatementRepository } from './data/account/month-statement.repository';
import { AccountController } from './http/account/account.controller';
import { MyAccountController } from './http/account/my-account.controller';
import { ArchiveMonthJob } from './jobs/account/archive-month.job';
import { ArchiveMonth } from './use-cases/account/archive-month';
import { MakeMonthArchive } from './use-cases/account/make-month-archive';
import { PackForTreasury } from './use-cases/account/pack-for-treasury';
import { ShowAccount } from './use-cases/account/show-account';
import { ShowStatement } from './use-cases/account/show-statement';

/** Accounts, statements and packs, for the module. */
export const ACCOUNT_CONTROLLERS = [AccountController, MyAccountController];
export const ACCOUNT_PROVIDERS = [AccountRepository, MonthArchiveRepository, MonthStatementRepository, ArchiveMonth, MakeMonthArchive, PackForTreasury, ShowAccount, ShowStatement, ArchiveMonthJob];
