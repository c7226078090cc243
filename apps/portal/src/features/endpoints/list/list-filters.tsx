'use client';

import { useApiQuery } from '@diem-cau/portal/api-client';
import { SearchFilter, SelectFilter, type UrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { ENDPOINT_CONNECTIONS, ENDPOINT_STATES } from './filter-values';
import { useSession } from '../../../session/session-provider';
import { UnitFilter } from './unit-filter';

type Operators = { items: { id: string; name: string }[] };

export function ListFilters({ filters }: { filters: UrlFilters }) {
  const t = useTranslations('endpoints');
  const severalOperators = useSession().post?.tenant?.level === 'province';
  const operators = useApiQuery<Operators>('/endpoints/operators', { enabled: severalOperators });
  const options = (operators.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SearchFilter filters={filters} label={t('list.search')} />
      <SelectFilter filters={filters} name="tinh-trang" label={t('list.state')} options={ENDPOINT_STATES.map((value) => ({ value, label: t(`state.${value}`) }))} />
      <SelectFilter filters={filters} name="ket-noi" label={t('list.connection')} options={ENDPOINT_CONNECTIONS.map((value) => ({ value, label: t(`connection.${value}`) }))} />
      <UnitFilter filters={filters} />
      {options.length > 1 && <SelectFilter filters={filters} name="nha-cung-cap" label={t('list.operator')} options={options} />}
    </>
  );
}
