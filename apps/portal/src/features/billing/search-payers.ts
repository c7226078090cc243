import type { PayerRow } from '@diem-cau/billing/contracts';
import { api } from '@diem-cau/portal/api-client';
import type { Choice } from '@diem-cau/portal/ui';
import type { PageOf } from './page-of';

/** Payers whose name, code or tax code has these words. */
export async function searchPayers(words: string): Promise<readonly Choice[]> {
  const { items } = await api.get<PageOf<PayerRow>>('/billing/payers', { query: { q: words, pageSize: 20 } });
  return items.map(({ id, name, code, taxCode }) => ({ id, label: name, detail: [code, taxCode].filter(Boolean).join(' · ') }));
}
