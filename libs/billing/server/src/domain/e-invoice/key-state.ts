import type { EInvoicingView } from '@diem-cau/billing/contracts';

type KeyState = NonNullable<EInvoicingView['key']>['state'];
const SOON_MS = 30 * 86_400_000;

/** Whether a certificate is in force; a clerk is told a month before it ends. */
export function keyState({ validFrom, validTo }: { readonly validFrom: Date; readonly validTo: Date }, now: Date): Exclude<KeyState, 'unreadable'> {
  if (now < validFrom) return 'not_yet_valid';
  if (now >= validTo) return 'expired';
  return validTo.getTime() - now.getTime() < SOON_MS ? 'ends_soon' : 'good';
}
