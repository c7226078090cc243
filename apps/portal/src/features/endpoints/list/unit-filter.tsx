'use client';

import { useApiQuery } from '@diem-cau/portal/api-client';
import { SelectFilter, type UrlFilters } from '@diem-cau/portal/ui';
import type { UnitView } from '@diem-cau/tenancy/contracts';
import { useTranslations } from 'next-intl';
import { useSession } from '../../../session/session-provider';

/** A branch under the own unit: districts for a province, communes for a district. */
export function UnitFilter({ filters }: { filters: UrlFilters }) {
  const t = useTranslations('endpoints.list');
  const tenant = useSession().post?.tenant;
  const units = useApiQuery<{ items: UnitView[] }>('/units', { query: { parentId: tenant?.id, pageSize: 200 }, enabled: Boolean(tenant) });
  const options = (units.data?.items ?? []).map(({ id, fullName }) => ({ value: id, label: fullName }));
  if (options.length === 0) return null;
  return <SelectFilter filters={filters} name="don-vi" label={t('unit')} options={options} />;
}
