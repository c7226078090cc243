import { CANARY } from './canary';
import type { Furnished } from './furnished';

/** A bank's file taken in, of which every line waits in another way, and two drafts of files. */
export async function tellOfMoney(w: Furnished, payer: string) {
  const { clerk } = w.victims;
  const draftOf = async (txn: string, lines?: readonly (readonly [number, string])[]) => {
    const made = await w.done(clerk, 'POST', '/api/billing/statements', w.statement(txn, lines));
    w.statementMapping = { bank: CANARY, account: '113366668888', mapping: made['mapping'] };
    const { id } = made['statement'] as { id: string };
    await w.done(clerk, 'PUT', `/api/billing/statements/${id}/mapping`, w.statementMapping);
    return id;
  };
  const statement = await draftOf('FT1', [[71_000, `${CANARY} một`], [72_000, `${CANARY} QHNS 1099999`], [73_000, `${CANARY} ba`], [74_000, `${CANARY} bốn`], [75_000, `${CANARY} năm`]]);
  await w.done(clerk, 'POST', `/api/billing/statements/${statement}/import`);
  const waiting = (await w.done(clerk, 'GET', '/api/billing/waiting-money'))['items'] as { id: string; amountVnd: number }[];
  const moneyOf = (vnd: number): string => waiting.find(({ amountVnd }) => amountVnd === vnd)?.id ?? '';
  await w.done(clerk, 'POST', `/api/billing/waiting-money/${moneyOf(75_000)}/match`, { parts: [{ payerId: payer, amountVnd: 75_000, invoiceIds: [] }] });
  await w.done(clerk, 'POST', `/api/billing/waiting-money/${moneyOf(74_000)}/settle`, { as: 'set_aside', reason: CANARY });
  const [statementDraft, statementDropped] = [await draftOf('FT2'), await draftOf('FT3')];
  return { statement, statementDraft, statementDropped, money: moneyOf(71_000), proposedMoney: moneyOf(72_000), settledMoney: moneyOf(73_000), asideMoney: moneyOf(74_000) };
}
