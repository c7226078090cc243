import fc from 'fast-check';
import { invoiceReference } from '../invoice-reference';
import { budgetCodeIn, matchMoney, referencesIn, type MatchingWorld, type MoneyToMatch, type NamedInvoice } from './match-money';
import { payerNames } from './payer-names';

const R = (n: number): string => invoiceReference('C26TDC', n);
interface Inv { readonly n: number; readonly payer: string; readonly open: number; readonly replaces?: number }

function world(invoices: readonly Inv[], more: Partial<MatchingWorld> = {}): MatchingWorld {
  const named = new Map<string, NamedInvoice>(invoices.flatMap(({ n, payer, open, replaces }) => {
    const invoice = { id: `i${n}`, payerId: payer, dueVnd: BigInt(open) };
    return [[R(n), { ...invoice, isReplacement: false }] as const, ...(replaces === undefined ? [] : [[R(replaces), { ...invoice, isReplacement: true }] as const])];
  }));
  return { named, open: invoices.filter(({ open }) => open > 0).map(({ n, payer, open }) => ({ id: `i${n}`, payerId: payer, openVnd: BigInt(open) })), payersOfBudgetCode: new Map(), names: payerNames([]), ...more };
}
const money = (vnd: number, text: string, more: Partial<MoneyToMatch> = {}): MoneyToMatch => ({ key: text, amountVnd: BigInt(vnd), text, counterparty: null, budgetCode: null, ...more });
const say = (given: MatchingWorld, ...told: MoneyToMatch[]) => matchMoney(told, given).map(({ state, parts, evidence }) =>
  `${state} ${parts.map(({ payerId, amountVnd, paid }) => `${payerId}:${amountVnd}=${paid.map((each) => `${each.invoiceId}:${each.amountVnd}`).join('+')}`).join(' ')} | ${evidence.map(({ code }) => code).join(' ')}`);

const two = world([{ n: 1, payer: 'A', open: 550 }, { n: 2, payer: 'B', open: 550 }, { n: 3, payer: 'A', open: 100 }]);

describe('references in what a bank wrote', () => {
  it.each([
    [`CT tu 0123 ${R(1)}.UBND`, [R(1)], []],
    [`dc c26-tdc 0000 0001 ${R(1).slice(-1).toLowerCase()}`, [R(1)], []],
    [`${R(1)}${R(2)}`, [R(1), R(2)], []],
    [`${R(1)} ${R(1)}`, [R(1)], []],
    [`${R(1).slice(0, -1)}? nop tien`, [], [`${R(1).slice(0, -1)}N`]],
    [R(1).slice(0, -2), [], []],
  ])('%s', (text, valid, wrong) => {
    expect(referencesIn(text)).toEqual({ valid, wrong });
  });

  it('of a budget code with its usual words, seven digits and no more', () => {
    expect(['MĐVQHNS: 1099999', 'ma QHNS so 1099999.', 'QHNS 10999990', '1099999'].map(budgetCodeIn)).toEqual(['1099999', '1099999', null, null]);
  });

  it('a single wrong character anywhere is never taken for another invoice', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 8, max: 16 }), fc.constantFrom(...'0123456789'), (n, at, digit) => {
      const written = R(n).slice(0, at) + digit + R(n).slice(at + 1);
      const { valid } = referencesIn(`CT ${written} NOP`);
      expect(valid.filter((one) => one !== R(n))).toEqual([]);
    }));
  });
});

describe('money is matched', () => {
  it.each([
    ['exactly', money(550, R(1)), 'matched A:550=i1:550 | reference amount_equal'],
    ['short', money(300, R(1)), 'matched A:300=i1:300 | reference amount_less'],
    ['over: the rest is credit', money(600, R(1)), 'matched A:600=i1:550 | reference amount_more'],
    ['two invoices of one payer', money(650, `${R(1)} ${R(3)}`), 'matched A:650=i1:550+i3:100 | reference reference several_invoices amount_equal'],
    ['two payers, to the đồng', money(1100, `${R(1)} ${R(2)}`), 'matched A:550=i1:550 B:550=i2:550 | reference reference several_invoices several_payers amount_equal'],
    ['two payers, short', money(1000, `${R(1)} ${R(2)}`), 'proposed A:550=i1:550 B:450=i2:450 | reference reference several_invoices several_payers amount_less'],
    ['two payers, over', money(1200, `${R(1)} ${R(2)}`), 'waiting  | reference reference several_invoices several_payers amount_more'],
    ['a wrong one beside a right one', money(550, `${R(1)} ${R(2).slice(0, -1)}N`), 'waiting  | reference_invalid'],
    ['an unknown one', money(550, R(9)), 'waiting  | reference_unknown'],
    ['nothing', money(1, 'nop tien'), 'waiting  | nothing_found'],
    ['an amount that one payer alone owes', money(650, 'nop tien'), 'proposed A:650=i1:550+i3:100 | amount_only open_total'],
    ['an amount that two owe', money(550, 'nop tien'), 'waiting  | nothing_found'],
  ])('%s', (_, one, expected) => {
    expect(say(two, one)).toEqual([expected]);
  });

  it('twice: the second is credit', () => {
    expect(say(two, money(550, R(1)), money(550, R(1)))).toEqual(['matched A:550=i1:550 | reference amount_equal', 'matched A:550= | reference already_paid']);
  });

  it('with the reference of a replaced or an emptied invoice', () => {
    const given = world([{ n: 5, payer: 'A', open: 550, replaces: 4 }, { n: 6, payer: 'B', open: 0 }]);
    expect(say(given, money(550, R(4)), money(550, R(6)))).toEqual(['matched A:550=i5:550 | reference replacement_followed amount_equal', 'matched B:550= | reference nothing_due']);
  });

  it('by budget code, only what is owed to the đồng', () => {
    const payersOfBudgetCode = new Map([['1099999', ['A']], ['1088888', ['B', 'C']]]);
    const given = { ...two, payersOfBudgetCode };
    const coded = (vnd: number, budgetCode: string, text = 'chi') => money(vnd, text, { budgetCode });
    expect(say(given, coded(650, '1099999'))).toEqual(['matched A:650=i1:550+i3:100 | budget_code open_total']);
    expect(say(given, coded(100, '1099999'))).toEqual(['matched A:100=i3:100 | budget_code one_invoice']);
    expect(say(given, coded(300, '1099999'))).toEqual(['proposed A:300=i1:300 | budget_code amount_less']);
    expect(say(given, coded(550, '1088888'), coded(550, '1077777'))).toEqual(['waiting  | budget_code_shared', 'waiting  | budget_code_unknown']);
    expect(say(given, coded(550, '1099999', R(2)))).toEqual(['proposed B:550=i2:550 | reference budget_code_differs amount_equal']);
  });

  it('by name, only ever as a proposal; one name of two payers is told apart by what they owe', () => {
    const names = payerNames([{ id: 'A', name: 'Ủy ban nhân dân xã Đạo Đức' }, { id: 'B', name: 'Ủy ban nhân dân xã Bình Minh' }, { id: 'C', name: 'Ủy ban nhân dân xã Bình Minh' }]);
    const given = world([{ n: 1, payer: 'A', open: 550 }, { n: 2, payer: 'B', open: 700 }], { names });
    expect(say(given, money(550, 'UBND xa Dao Duc nop tien'))).toEqual(['proposed A:550=i1:550 | payer_name open_total']);
    expect(say(given, money(1, 'nop', { counterparty: 'ỦY BAN NHÂN DÂN XÃ ĐẠO ĐỨC' }))).toEqual(['proposed A:1=i1:1 | payer_name amount_less']);
    expect(say(given, money(700, 'xa Binh Minh'), money(1, 'xa Binh Minh'))).toEqual(['proposed B:700=i2:700 | payer_name_shared open_total', 'waiting  | payer_name_shared']);
  });

  it('never pays more than is owed, loses no đồng, and posts a reference in any order of lines', () => {
    const line = fc.record({ n: fc.integer({ min: 1, max: 4 }), also: fc.option(fc.integer({ min: 1, max: 4 })), vnd: fc.integer({ min: 1, max: 2_000 }) });
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const given = world([{ n: 1, payer: 'A', open: 550 }, { n: 2, payer: 'B', open: 700 }, { n: 3, payer: 'A', open: 1 }]);
      const told = lines.map(({ n, also, vnd }, at) => money(vnd, `${R(n)} ${also === null ? '' : R(also)}`, { key: String(at) }));
      const matches = matchMoney(told, given);
      const paid = new Map<string, bigint>();
      for (const { key, state, parts } of matches) {
        if (state !== 'waiting') expect(parts.reduce((sum, { amountVnd }) => sum + amountVnd, 0n)).toBe(told[Number(key)]?.amountVnd);
        if (state !== 'matched') continue;
        for (const part of parts) {
          expect(part.paid.reduce((sum, { amountVnd }) => sum + amountVnd, 0n) <= part.amountVnd).toBe(true);
          for (const { invoiceId, amountVnd } of part.paid) paid.set(invoiceId, (paid.get(invoiceId) ?? 0n) + amountVnd);
        }
      }
      for (const { id, openVnd } of given.open) expect((paid.get(id) ?? 0n) <= openVnd).toBe(true);
    }));
  });
});
