'use client';

import type { LinkTestView } from '@diem-cau/endpoints/contracts';
import { DateText, formatCount, PhoneLink, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { TestState } from '../test-state';
import { SignCell } from './sign-cell';

/** `of_one`: when and by whom; `of_many`: which room and whom to call. */
export function useTestColumns(kind: 'of_one' | 'of_many'): Column<LinkTestView>[] {
  const t = useTranslations('endpoints.test');
  const speed = ({ measured }: LinkTestView): string => (measured ? [measured.kbpsUp, measured.kbpsDown].map((kbps) => (kbps === null ? '–' : formatCount(kbps))).join(' / ') : '–');
  const signs: Column<LinkTestView>[] = [
    { key: 'state', head: t('state'), cell: (test) => <TestState state={test.state} /> },
    { key: 'picture', head: t('picture'), cell: (test) => <SignCell sign={test.picture} /> },
    { key: 'sound', head: t('sound'), cell: (test) => <SignCell sign={test.sound} /> },
    { key: 'line', head: t('line'), cell: (test) => <SignCell sign={test.line} /> },
    { key: 'speed', head: t('speed'), cell: (test) => <span className="dc-figures">{speed(test)}</span>, align: 'end', phone: 'hide' },
  ];
  if (kind === 'of_one') return [{ key: 'at', head: t('at'), cell: (test) => <DateText value={test.startedAt} time />, phone: 'title' }, ...signs, { key: 'by', head: t('by'), cell: (test) => test.startedBy }];
  return [
    { key: 'endpoint', head: t('endpoint'), cell: ({ endpoint }) => endpoint.name, phone: 'title' },
    { key: 'unit', head: t('unit'), cell: ({ endpoint }) => endpoint.unitName },
    ...signs,
    { key: 'call', head: t('call'), cell: ({ endpoint }) => <PhoneLink phone={endpoint.custodianPhone} name={endpoint.custodianName} /> },
  ];
}
