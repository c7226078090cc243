import { newId } from '@diem-cau/shared/ids';
import { CANARY } from './canary';
import type { Furnished } from './furnished';

/** Reminded on the first day, suspended on the second. */
export const EAGER = { reminderDays: [1], quietPeriods: [], suspendAfterDays: 1, remindersBeforeSuspension: 0 } as const;

/** An invoice long past due, three letters about it, one of them sent, and a suspension that waits for the meeting to end. */
export async function chaseVictim(w: Furnished, payer: string, invoice: string, endpoint: string) {
  const { clerk, operator, accountant } = w.victims;
  // Nobody can wait for a due day here, and an issued row cannot be changed but past its trigger.
  await w.t.admin.query(`begin; set local session_replication_role = replica; update bill.invoice set due_day = current_date - 20 where id = '${invoice}'; commit`);
  await w.done(clerk, 'PUT', '/api/billing/arrears/settings', EAGER);
  const draft = async (level: number) => {
    const id = newId();
    await w.t.admin.query(
      `insert into bill.reminder (id, operator_id, payer_id, payer_tenant_id, level, invoice_set, drafted_on, drafted_at) values ($1, $2, $3, $4, $5, 'x', current_date, now())`,
      [id, w.vnpt, payer, accountant.tenantId, level],
    );
    await w.t.admin.query(`insert into bill.reminder_invoice (operator_id, reminder_id, payer_tenant_id, invoice_id) values ($1, $2, $3, $4)`, [w.vnpt, id, accountant.tenantId, invoice]);
    return id;
  };
  const [reminder, letter, unwanted] = [await draft(1), await draft(2), await draft(3)];
  await w.done(clerk, 'POST', '/api/billing/reminders/send', { ids: [reminder] });
  await w.done(clerk, 'POST', `/api/billing/payers/${payer}/chase`, { kind: 'call', text: CANARY });
  const suspension = (await w.done(operator, 'POST', '/api/billing/suspensions', { payerId: payer, endpointIds: [endpoint], note: CANARY }))['id'] as string;
  return { reminder, letter, unwanted, suspension };
}
