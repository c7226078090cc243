import type { StatementLineRow } from '@diem-cau/billing/contracts';
import type { StateKind } from '@diem-cau/portal/ui';

/** The shape of each state of a bank line's money. */
export const moneyStates: Record<StatementLineRow['state'], StateKind> = { matched: 'done', proposed: 'wait', waiting: 'warn', set_aside: 'stop', sent_back: 'off', out: 'off' };
