import type { MoneyEvidence } from '@diem-cau/billing/contracts';
import { parseInvoiceReference } from '../invoice-reference';
import { LIKE_REFERENCE, normaliseTransferText } from '../find-references';
import { namesIn, type PayerNames } from './payer-names';

export interface MoneyToMatch {
  readonly key: string;
  readonly amountVnd: bigint;
  readonly text: string;
  readonly counterparty: string | null;
  /** The 7 digits of a treasury's list; null where it has none. */
  readonly budgetCode: string | null;
  /** Payers whom money of another kind of source (a bank's file, a treasury's list) names with this amount about this day: it may be told of twice. */
  readonly toldElsewhere?: { readonly payers: ReadonlySet<string>; /** Some of it waits in the queue. */ readonly isUnclear: boolean };
}

export interface OpenInvoice {
  readonly id: string;
  readonly payerId: string;
  openVnd: bigint;
}

export interface NamedInvoice {
  readonly id: string;
  readonly payerId: string;
  /** The reference was that of a document that this one stands in place of. */
  readonly isReplacement: boolean;
  readonly dueVnd: bigint;
}

/** What is known when money is matched. Open amounts go down as money takes them, so that of two transfers the second sees what the first left. */
export interface MatchingWorld {
  readonly named: ReadonlyMap<string, NamedInvoice>;
  /** Oldest first. */
  readonly open: readonly OpenInvoice[];
  readonly payersOfBudgetCode: ReadonlyMap<string, readonly string[]>;
  readonly names: PayerNames;
}

export interface Allocated { readonly invoiceId: string; readonly amountVnd: bigint }
/** Money of one payer and what it pays; the rest is credit. */
export interface Part { readonly payerId: string; readonly amountVnd: bigint; readonly invoiceIds: readonly string[]; readonly paid: readonly Allocated[] }
export interface Match {
  readonly key: string;
  readonly state: 'matched' | 'proposed' | 'waiting';
  readonly parts: readonly Part[];
  readonly evidence: readonly MoneyEvidence[];
}

/** All references of a text, wrong ones told apart. */
export function referencesIn(text: string): { readonly valid: readonly string[]; readonly wrong: readonly string[] } {
  const found = [...new Set(normaliseTransferText(text).match(LIKE_REFERENCE) ?? [])];
  return { valid: found.filter((one) => parseInvoiceReference(one) !== null), wrong: found.filter((one) => parseInvoiceReference(one) === null) };
}

/** The 7 digits behind the usual words for a budget-unit code. */
export const budgetCodeIn = (text: string): string | null => /(?:QHNS|MANGANSACH|MANS)(?:SO)?(\d{7})(?!\d)/.exec(normaliseTransferText(text))?.[1] ?? null;

/**
 * Matches money in the order in which it came (`billing.md` 5.8): what names its invoices exactly is posted; a budget code posts
 * only what its payer owes to the đồng; a name and an amount are only ever proposed; a reference with a wrong character is never guessed.
 */
export function matchMoney(money: readonly MoneyToMatch[], world: MatchingWorld): Match[] {
  const state = new Matching(world);
  return money.map((one) => {
    const match = state.match(one);
    if (match.state === 'matched') state.take(match);
    return match;
  });
}

class Matching {
  private readonly invoices: ReadonlyMap<string, OpenInvoice>;
  private readonly ofPayer: ReadonlyMap<string, readonly OpenInvoice[]>;
  private readonly payersByAmount = new Map<bigint, Set<string>>();

  constructor(private readonly world: MatchingWorld) {
    this.invoices = new Map(world.open.map((invoice) => [invoice.id, { ...invoice }]));
    this.ofPayer = Map.groupBy(this.invoices.values(), ({ payerId }) => payerId);
    for (const [payerId, invoices] of this.ofPayer) {
      const amounts = new Set([...invoices.map(({ openVnd }) => openVnd), sum(invoices)]);
      for (const amount of amounts) this.payersByAmount.set(amount, (this.payersByAmount.get(amount) ?? new Set()).add(payerId));
    }
  }

  match(money: MoneyToMatch): Match {
    const { valid, wrong } = referencesIn(money.text);
    if (wrong.length > 0) return waiting(money, wrong.map((value) => ({ code: 'reference_invalid', value })));
    const match = valid.length > 0 ? this.byReference(money, valid) : (this.byBudgetCode(money) ?? this.byName(money));
    const told = money.toldElsewhere;
    if (told === undefined || match.state === 'waiting') return match;
    const isPerhapsSame = match.parts.some(({ payerId }) => told.payers.has(payerId)) || (told.isUnclear && valid.length === 0);
    if (!isPerhapsSame) return match;
    return { ...match, state: 'proposed', evidence: [{ code: 'other_source' }, ...match.evidence] };
  }

  take({ parts }: Match): void {
    for (const { invoiceId, amountVnd } of parts.flatMap(({ paid }) => paid)) {
      const invoice = this.invoices.get(invoiceId);
      if (invoice) invoice.openVnd -= amountVnd;
    }
  }

  private byReference(money: MoneyToMatch, references: readonly string[]): Match {
    const unknown = references.filter((reference) => !this.world.named.has(reference));
    if (unknown.length > 0) return waiting(money, unknown.map((value) => ({ code: 'reference_unknown', value })));
    const named = references.flatMap((reference) => this.world.named.get(reference) ?? []);
    const evidence: MoneyEvidence[] = references.map((value) => ({ code: 'reference', value }));
    if (named.some(({ isReplacement }) => isReplacement)) evidence.push({ code: 'replacement_followed' });
    const invoices = [...new Map(named.map((invoice) => [invoice.id, invoice])).values()];
    const payers = [...new Set(invoices.map(({ payerId }) => payerId))];
    const openVnd = invoices.reduce((total, { id }) => total + (this.invoices.get(id)?.openVnd ?? 0n), 0n);
    if (invoices.length > 1) evidence.push({ code: 'several_invoices', value: String(invoices.length) });
    const coded = money.budgetCode === null ? undefined : this.world.payersOfBudgetCode.get(money.budgetCode);
    const isOfAnother = money.budgetCode !== null && !payers.some((payerId) => coded?.includes(payerId));
    if (isOfAnother) evidence.push({ code: 'budget_code_differs', value: money.budgetCode ?? '' });

    if (payers.length === 1) {
      if (openVnd === 0n) evidence.push({ code: invoices.every(({ dueVnd }) => dueVnd === 0n) ? 'nothing_due' : 'already_paid' });
      else evidence.push(amountSaid(money.amountVnd, openVnd));
      const part = this.part(payers[0] ?? '', money.amountVnd, invoices.map(({ id }) => id));
      return { key: money.key, state: isOfAnother ? 'proposed' : 'matched', parts: [part], evidence };
    }
    evidence.push({ code: 'several_payers', value: String(payers.length) }, amountSaid(money.amountVnd, openVnd));
    // Only where every invoice is paid to the đồng is it sure whose each đồng is.
    if (money.amountVnd > openVnd || openVnd === 0n) return { key: money.key, state: 'waiting', parts: [], evidence };
    const parts: Part[] = [];
    let leftVnd = money.amountVnd;
    for (const payerId of payers) {
      const own = invoices.filter((invoice) => invoice.payerId === payerId).map(({ id }) => id);
      const owedVnd = own.reduce((total, id) => total + (this.invoices.get(id)?.openVnd ?? 0n), 0n);
      const amountVnd = owedVnd < leftVnd ? owedVnd : leftVnd;
      if (amountVnd > 0n) parts.push(this.part(payerId, amountVnd, own));
      leftVnd -= amountVnd;
    }
    return { key: money.key, state: money.amountVnd === openVnd && !isOfAnother ? 'matched' : 'proposed', parts, evidence };
  }

  private byBudgetCode(money: MoneyToMatch): Match | null {
    const code = money.budgetCode ?? budgetCodeIn(money.text);
    if (code === null) return null;
    const payers = this.world.payersOfBudgetCode.get(code) ?? [];
    const [payerId] = payers;
    if (payerId === undefined) return waiting(money, [{ code: 'budget_code_unknown', value: code }]);
    if (payers.length > 1) return waiting(money, [{ code: 'budget_code_shared', value: code }]);
    const evidence: MoneyEvidence[] = [{ code: 'budget_code', value: code }];
    const open = this.openOf(payerId);
    const exact = open.filter(({ openVnd }) => openVnd === money.amountVnd);
    if (sum(open) === money.amountVnd) return { key: money.key, state: 'matched', parts: [this.part(payerId, money.amountVnd, open.map(({ id }) => id))], evidence: [...evidence, { code: 'open_total' }] };
    if (exact.length === 1) return { key: money.key, state: 'matched', parts: [this.part(payerId, money.amountVnd, exact.map(({ id }) => id))], evidence: [...evidence, { code: 'one_invoice' }] };
    return { key: money.key, state: 'proposed', parts: [this.part(payerId, money.amountVnd, open.map(({ id }) => id))], evidence: [...evidence, open.length === 0 ? { code: 'nothing_due' } : amountSaid(money.amountVnd, sum(open))] };
  }

  private byName(money: MoneyToMatch): Match {
    const named = namesIn(`${money.text} . ${money.counterparty ?? ''}`, this.world.names);
    const owing = this.payersOwing(money.amountVnd);
    if (named === null) {
      const [only] = owing;
      if (owing.length !== 1 || only === undefined) return waiting(money, [{ code: 'nothing_found' }]);
      return this.propose(money, only, [{ code: 'amount_only' }]);
    }
    const exact = named.payerIds.filter((payerId) => owing.includes(payerId));
    const chosen = named.payerIds.length === 1 ? named.payerIds[0] : exact.length === 1 ? exact[0] : undefined;
    const evidence: MoneyEvidence[] = [{ code: named.payerIds.length === 1 ? 'payer_name' : 'payer_name_shared', value: named.name }];
    return chosen === undefined ? waiting(money, evidence) : this.propose(money, chosen, evidence);
  }

  private propose(money: MoneyToMatch, payerId: string, evidence: readonly MoneyEvidence[]): Match {
    const open = this.openOf(payerId);
    const exact = open.find(({ openVnd }) => openVnd === money.amountVnd);
    const said: MoneyEvidence = sum(open) === money.amountVnd ? { code: 'open_total' } : exact ? { code: 'one_invoice' } : open.length === 0 ? { code: 'nothing_due' } : amountSaid(money.amountVnd, sum(open));
    const targets = sum(open) !== money.amountVnd && exact ? [exact] : open;
    return { key: money.key, state: 'proposed', parts: [this.part(payerId, money.amountVnd, targets.map(({ id }) => id))], evidence: [...evidence, said] };
  }

  private openOf(payerId: string): OpenInvoice[] {
    return (this.ofPayer.get(payerId) ?? []).filter(({ openVnd }) => openVnd > 0n);
  }

  /** Payers who still owe exactly this, in all or with one invoice. */
  private payersOwing(amountVnd: bigint): string[] {
    return [...(this.payersByAmount.get(amountVnd) ?? [])].filter((payerId) => {
      const open = this.openOf(payerId);
      return sum(open) === amountVnd || open.some(({ openVnd }) => openVnd === amountVnd);
    });
  }

  private part(payerId: string, amountVnd: bigint, invoiceIds: readonly string[]): Part {
    const paid: Allocated[] = [];
    let leftVnd = amountVnd;
    for (const invoiceId of invoiceIds) {
      const openVnd = this.invoices.get(invoiceId)?.openVnd ?? 0n;
      const takenVnd = openVnd < leftVnd ? openVnd : leftVnd;
      if (takenVnd > 0n) paid.push({ invoiceId, amountVnd: takenVnd });
      leftVnd -= takenVnd;
    }
    return { payerId, amountVnd, invoiceIds, paid };
  }
}

const sum = (invoices: readonly OpenInvoice[]): bigint => invoices.reduce((total, { openVnd }) => total + openVnd, 0n);
const waiting = ({ key }: MoneyToMatch, evidence: readonly MoneyEvidence[]): Match => ({ key, state: 'waiting', parts: [], evidence });

function amountSaid(amountVnd: bigint, openVnd: bigint): MoneyEvidence {
  if (amountVnd === openVnd) return { code: 'amount_equal' };
  return amountVnd < openVnd ? { code: 'amount_less', value: String(openVnd - amountVnd) } : { code: 'amount_more', value: String(amountVnd - openVnd) };
}
