import type { MoneyEvidence } from '@diem-cau/billing/contracts';
import { newId } from '@diem-cau/shared/ids';
import { vndToJson } from '@diem-cau/shared/money';
import type { Allocated, Match, Part } from './match-money';

export interface WrittenPayment {
  readonly id: string; readonly payerId: string; readonly amountVnd: bigint; readonly receivedOn: string; readonly reference: string | null; readonly bankLineId: string | null; readonly moneyId: string | null;
  readonly paid: readonly Allocated[];
}
export interface WrittenProposal { readonly payerId: string; readonly amountVnd: number; readonly invoiceIds: readonly string[]; readonly paid: readonly { readonly invoiceId: string; readonly amountVnd: number }[] }

/** One payment for each payer of a piece of money. */
export function asPayments(parts: readonly Part[], of: { receivedOn: string; evidence: readonly MoneyEvidence[]; bankLineId: string | null; moneyId: string | null }): WrittenPayment[] {
  const references = of.evidence.filter(({ code }) => code === 'reference').map(({ value }) => value ?? '');
  return parts.map(({ payerId, amountVnd, paid }) => ({ id: newId(), payerId, amountVnd, receivedOn: of.receivedOn, reference: references.join(' ') || null, bankLineId: of.bankLineId, moneyId: of.moneyId, paid }));
}

export const proposalOf = ({ state, parts }: Match): WrittenProposal[] | null =>
  state !== 'proposed' ? null : parts.map((part) => ({ payerId: part.payerId, amountVnd: vndToJson(part.amountVnd), invoiceIds: part.invoiceIds, paid: part.paid.map(({ invoiceId, amountVnd }) => ({ invoiceId, amountVnd: vndToJson(amountVnd) })) }));

export const asWaiting = (match: Match, of: { amountVnd: bigint; receivedOn: string; bankLineId: string }) => ({
  ...of, id: newId(), reference: null, payerId: null, code: `billing.${match.evidence[0]?.code ?? 'nothing_found'}`, proposal: proposalOf(match), evidence: match.evidence,
});
