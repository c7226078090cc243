import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { MatchingRepository, type ToldMoney } from '../../data/money-in/matching.repository';
import { PayerRepository } from '../../data/payer.repository';
import { matchMoney, referencesIn, type Match, type MoneyToMatch } from '../../domain/money-in/match-money';
import { payerNames } from '../../domain/money-in/payer-names';

export interface DatedMoney extends MoneyToMatch {
  readonly day: string;
  readonly source: 'bank' | 'treasury' | null;
}

/** Loads what is known, once for all the money, and decides purely. Joins the caller's transaction, which holds the payers' locks. */
@Injectable()
export class FindMatches {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly payers: PayerRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(money: readonly DatedMoney[]): Promise<Match[]> {
    if (money.length === 0) return [];
    const references = [...new Set(money.flatMap(({ text }) => referencesIn(text).valid))];
    const [named, open] = [await this.matching.named(references), await this.matching.open()];
    const payers = [...(await this.payers.onDay(serviceDayOf(this.clock.now()), 'all')).values()];
    const coded = Map.groupBy(payers.filter(({ budgetCode }) => budgetCode !== null), ({ budgetCode }) => budgetCode ?? '');
    const payersOfBudgetCode = new Map([...coded].map(([code, of]) => [code, of.map(({ id }) => id)]));
    return matchMoney(await this.withOtherSources(money), { named, open, payersOfBudgetCode, names: payerNames(payers) });
  }

  private async withOtherSources(money: readonly DatedMoney[]): Promise<MoneyToMatch[]> {
    const told = { bank: await this.toldBeside(money, 'bank'), treasury: await this.toldBeside(money, 'treasury') };
    return money.map((one) => {
      if (one.source === null) return one;
      const same = (told[one.source].get(one.amountVnd) ?? []).filter(({ day }) => Math.abs(Date.parse(day) - Date.parse(one.day)) <= 7 * 86_400_000);
      if (same.length === 0) return one;
      const payers = same.flatMap(({ payerId }) => (payerId === null ? [] : [payerId]));
      return { ...one, toldElsewhere: { payers: new Set(payers), isUnclear: same.some(({ payerId }) => payerId === null) } };
    });
  }

  private async toldBeside(money: readonly DatedMoney[], source: 'bank' | 'treasury'): Promise<Map<bigint, ToldMoney[]>> {
    const own = money.filter((one) => one.source === source);
    const days = own.map(({ day }) => day).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    const told = await this.matching.toldBy(source === 'bank' ? 'treasury' : 'bank', [...new Set(own.map(({ amountVnd }) => amountVnd))], first, last);
    return Map.groupBy(told, ({ amountVnd }) => amountVnd);
  }
}
