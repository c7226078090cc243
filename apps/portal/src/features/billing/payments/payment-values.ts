import type { Choice } from '@diem-cau/portal/ui';

/** What the form of a payment keeps while it is filled. */
export type PaymentValues = { reference: string; payer: Choice | null; amountVnd: number | null; receivedOn: string | null; note: string };
