import type { QueryValue } from '@diem-cau/portal/api-client';
import type { UrlFilters } from '@diem-cau/portal/ui';

/** What the address says (Vietnamese names) as the api asks it; page and page size come beside it. */
export function listQuery(filters: UrlFilters): Record<string, QueryValue> {
  return {
    q: filters.get('tim'),
    state: filters.get('tinh-trang'),
    connection: filters.get('ket-noi'),
    kind: filters.get('loai'),
    unitId: filters.get('don-vi'),
    operatorId: filters.get('nha-cung-cap'),
    ready: filters.get('san-sang') === 'co' ? 'true' : filters.get('san-sang') === 'chua' ? 'false' : '',
    late: filters.get('cham') === 'co' ? 'true' : '',
    sort: `${filters.sort.down ? '-' : ''}${filters.sort.key}`,
  };
}
