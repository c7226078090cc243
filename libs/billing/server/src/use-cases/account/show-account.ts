import { Inject, Injectable } from '@nestjs/common';
import { AccountErrors, type AccountRange, type AccountView, BillingErrors, type MyAccounts } from '@diem-cau/billing/contracts';
import { renderPaper } from '@diem-cau/billing/invoice-pdf';
import { requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { addDays, CLOCK, earlierDay, serviceDay, serviceDayOf, startOfDay, type Clock } from '@diem-cau/shared/time';
import { AccountRepository } from '../../data/account/account.repository';
import { InvoiceReadRepository } from '../../data/invoice-read.repository';
import { PayerRepository } from '../../data/payer.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { accountOf } from '../../domain/account/account-of';
import { accountPaper, type AccountParties } from '../../domain/account/account-paper';
import { sellerOf } from '../../domain/parties';
import type { InvoicePdf } from '../show-invoice-pdf';

/** A payer's account, for the operator's clerk and for the payer's own unit; who was never invoiced has an empty one. */
@Injectable()
export class ShowAccount {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountRepository,
    private readonly payers: PayerRepository,
    private readonly invoices: InvoiceReadRepository,
    private readonly tariff: TariffRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  /** @throws AppError `billing.not_found`, `billing.account_range_backwards` */
  read(actor: Actor, payerId: string, range: AccountRange): Promise<AccountView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      await this.known(payerId);
      return this.account(payerId, range);
    });
  }

  async pdf(actor: Actor, payerId: string, range: AccountRange): Promise<InvoicePdf> {
    requirePermission(actor, 'billing.read');
    const { account, parties } = await this.db.as(actor, async () => {
      const payer = await this.known(payerId);
      const setting = await this.tariff.setting();
      if (!setting) throw new AppError(BillingErrors.settingsMissing);
      return { account: await this.account(payerId, range), parties: { seller: sellerOf(setting), payerName: payer.name, payerCode: payer.code, demonstration: this.config.DC_MODE === 'demo' } };
    });
    return this.paper(account, parties);
  }

  /** The accounts of the asking unit, one an operator. */
  async mine(actor: Actor): Promise<MyAccounts> {
    requirePermission(actor, 'invoices.read_own');
    return { items: await this.db.as(actor, () => this.accounts.own()) };
  }

  /** @throws AppError `billing.not_found` where the unit is not this payer */
  readMine(actor: Actor, payerId: string, range: AccountRange): Promise<AccountView> {
    requirePermission(actor, 'invoices.read_own');
    return this.db.as(actor, async () => {
      await this.own(payerId);
      return this.account(payerId, range);
    });
  }

  /** With the parties as its latest invoice has them: a unit may not read an operator's settings. @throws AppError `billing.not_found` also where there is no invoice yet */
  async pdfOfMine(actor: Actor, payerId: string, range: AccountRange): Promise<InvoicePdf> {
    requirePermission(actor, 'invoices.read_own');
    const { account, parties } = await this.db.as(actor, async () => {
      await this.own(payerId);
      const today = serviceDayOf(this.clock.now());
      const [latest] = (await this.invoices.page({ state: 'all', payerId }, { page: 1, pageSize: 1, sort: '-issuedAt' }, today)).items;
      const invoice = latest && (await this.invoices.one(latest.id, today));
      if (!invoice) throw new AppError(BillingErrors.notFound);
      return { account: await this.account(payerId, range), parties: { seller: invoice.seller, payerName: invoice.buyer.name, payerCode: invoice.buyer.customerCode, demonstration: invoice.isDemonstration } };
    });
    return this.paper(account, parties);
  }

  private async account(payerId: string, range: AccountRange): Promise<AccountView> {
    if (range.to < range.from) throw new AppError(AccountErrors.accountRangeBackwards);
    return accountOf(payerId, range, await this.accounts.moves(payerId, startOfDay(addDays(serviceDay(range.to), 1))));
  }

  /** Dated its last day, or today while that lies ahead: the same period is the same paper. */
  private async paper(account: AccountView, parties: AccountParties): Promise<InvoicePdf> {
    const day = earlierDay(serviceDay(account.to), serviceDayOf(this.clock.now()));
    return { filename: `doi-chieu-cong-no-${parties.payerCode}-${account.from}-${account.to}.pdf`, bytes: await renderPaper(accountPaper(account, parties, day, startOfDay(day))) };
  }

  private async known(payerId: string) {
    const payer = (await this.payers.onDay(serviceDayOf(this.clock.now()), [payerId])).get(payerId);
    if (!payer) throw new AppError(BillingErrors.notFound);
    return payer;
  }

  private async own(payerId: string): Promise<void> {
    if (!(await this.accounts.own()).some((account) => account.payerId === payerId)) throw new AppError(BillingErrors.notFound);
  }
}
