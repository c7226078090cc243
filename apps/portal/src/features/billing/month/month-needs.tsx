'use client';

import type { MonthOverview, NeedView } from '@diem-cau/billing/contracts';
import { formatCount, formatVnd, LinkButton, WorkList, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const kinds: Record<NeedView['cause'], StateKind> = {
  month_late: 'bad', settings_missing: 'bad', payer_incomplete: 'warn', payer_parked: 'stop', event_parked: 'stop', run_failed: 'bad', document_failed: 'bad', e_invoice_stuck: 'bad', money_waiting: 'warn', letters_to_send: 'draft', questions_open: 'warn', overdue: 'warn',
};

function doorOf(cause: NeedView['cause'], { month, runs }: MonthOverview): string {
  switch (cause) {
    case 'settings_missing': return '/bang-gia?phan=thiet-lap';
    case 'payer_incomplete': return '/don-vi-thanh-toan?tinh-trang=incomplete';
    case 'month_late':
    case 'payer_parked': return `/ky-cuoc/xem-truoc?thang=${month}`;
    case 'event_parked': return '/ky-cuoc/su-kien';
    case 'run_failed': {
      const failed = runs.find(({ state }) => state === 'failed');
      return failed ? `/ky-cuoc/chay/${failed.id}` : '/ky-cuoc';
    }
    case 'document_failed': return `/hoa-don?thang=${month}`;
    case 'e_invoice_stuck': return '/hoa-don-dien-tu?tinh-trang=person';
    case 'letters_to_send': return '/cong-no/thu-nhac?tinh-trang=draft';
    case 'questions_open': return '/hoi-dap';
    case 'money_waiting': return '/tien-cho-khop';
    case 'overdue': return '/cong-no?tinh-trang=overdue&xep=-daysOverdue';
  }
}

/** Only what needs a person, grouped by cause; each group opens its own list. */
export function MonthNeeds({ overview }: { overview: MonthOverview }) {
  const t = useTranslations('billing.month');
  const items = overview.needs.map((need) => ({
    id: need.cause,
    kind: kinds[need.cause],
    title: t(`need.${need.cause}`, { count: formatCount(need.count) }),
    detail: <>{t(`need_why.${need.cause}`)}{need.totalVnd !== 0 && <span className="dc-figures"> {t('need_sum', { sum: formatVnd(need.totalVnd) })}</span>}</>,
    action: <LinkButton size="small" href={doorOf(need.cause, overview)}>{t(`need_act.${need.cause}`)}</LinkButton>,
  }));
  return <WorkList items={items} label={t('needs')} empty={t('needs_none')} />;
}
