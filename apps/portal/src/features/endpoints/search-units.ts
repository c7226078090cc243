import { api } from '@diem-cau/portal/api-client';
import type { Choice } from '@diem-cau/portal/ui';
import type { UnitView } from '@diem-cau/tenancy/contracts';

type Units = { items: UnitView[] };

const choiceOf = (unit: UnitView): Choice => ({ id: unit.id, label: unit.fullName, detail: [unit.parentName, unit.code].filter(Boolean).join(' · ') });

/** Units of one branch whose name or code holds the words. */
export async function searchUnits(rootId: string | undefined, words: string): Promise<readonly Choice[]> {
  const found = await api.get<Units>('/units', { query: { q: words, rootId, pageSize: 20 } });
  return found.items.map(choiceOf);
}
