import { CANARY } from './canary';
import type { Furnished } from './furnished';

const NAMES = ['quotation', 'quotationTaken', 'quotationLeft', 'quotationMineLeft', 'quotationDraft', 'quotationDropped'] as const;
export type Quoted = Record<(typeof NAMES)[number] | 'annex', string>;

/** Quotations to the victim, sent and drafts, one for each thing that may be done with one; and an annex of its contract. */
export async function quoteToVictim(w: Furnished, payerId: string, contractId: string): Promise<Quoted> {
  const { clerk } = w.victims;
  const made: Partial<Quoted> = {};
  for (const name of NAMES) {
    const lines = [{ name: CANARY, unit: 'Bộ', quantity: 1, unitVnd: 1000, vatClass: 'telecom' }];
    const { id } = await w.done(clerk, 'POST', '/api/billing/quotations', { payerId, title: `Báo giá ${CANARY}`, validUntil: '2040-01-01', deliverOn: '2040-01-01', lines });
    made[name] = id as string;
    if (!name.startsWith('quotationDr')) await w.done(clerk, 'POST', `/api/billing/quotations/${made[name]}/send`);
  }
  const annex = await w.done(clerk, 'POST', `/api/billing/contracts/${contractId}/annexes`, { signedOn: w.today, effectiveOn: w.today, subject: CANARY, body: CANARY });
  return { ...made, annex: annex['id'] as string } as Quoted;
}
