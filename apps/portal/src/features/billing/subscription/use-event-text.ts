import type { SubscriptionDetail } from '@diem-cau/billing/contracts';
import { useTranslations } from 'next-intl';

/** An event as a sentence: "giảm giá 10 %", "đổi đơn vị thanh toán sang Ủy ban nhân dân xã …". */
export function useEventText(): (event: SubscriptionDetail['events'][number]) => string {
  const t = useTranslations('subscription.event');
  return ({ kind, payerName, planName, percent, share, trialDays }) =>
    t(kind === 'activate' && trialDays !== null ? 'activate_trial' : kind === 'subsidy' && share?.startsWith('0/') ? 'subsidy_end' : kind === 'discount' && percent === 0 ? 'discount_end' : kind, {
      payer: payerName ?? '', plan: planName ?? '', percent: percent ?? 0, share: shareText(share), days: trialDays ?? 0,
    });
}

/** `3/5` is 60 %; a share that is no whole percentage stays a fraction. */
function shareText(share: string | null): string {
  const [numerator = 0, denominator = 1] = (share ?? '').split('/').map(Number);
  const percent = (100 * numerator) / denominator;
  return Number.isInteger(percent) ? `${percent} %` : (share ?? '');
}
