import type { EndpointKind } from '@diem-cau/endpoints/contracts';
import { newId } from '@diem-cau/shared/ids';
import { KIT_TEMPLATE } from '../kit-template';
import type { PlannedEndpoint } from './judge-rows';

/** An endpoint as an import makes it; `id` is told beforehand. */
export interface NewEndpoint {
  readonly id: string;
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly kind: EndpointKind;
  readonly lineKbps: number | null;
  readonly custodianName: string;
  readonly custodianPhone: string;
  readonly operatorId: string | null;
  readonly plannedOn: string | null;
}
export interface NewAsset {
  readonly id: string;
  readonly tenantId: string;
  readonly endpointId: string;
  readonly kind: string;
  readonly model: string;
  readonly serial: string;
  readonly priceVnd: number;
  readonly owner: string;
  readonly funding: string;
}

/** Gives planned rows their ids, codes (`00820-01`, never one that was given before) and kits. */
export function planRows(
  planned: readonly PlannedEndpoint[],
  codes: readonly { readonly tenantId: string; readonly code: string }[],
): { readonly endpoints: NewEndpoint[]; readonly assets: NewAsset[] } {
  const taken = new Set([...codes, ...planned.map(({ unit, code }) => ({ tenantId: unit.id, code }))].map(({ tenantId, code }) => `${tenantId} ${code}`));
  const last = new Map<string, number>();
  const assets: NewAsset[] = [];
  const endpoints = planned.map(({ unit, serials, code: wanted, ...fields }) => {
    const id = newId();
    const tenantId = unit.id;
    const code = wanted === '' ? freeCode(unit, taken, last) : wanted;
    taken.add(`${tenantId} ${code}`);
    const hasSerial = Object.values(serials).some((serial) => serial !== '');
    for (const asset of fields.kind === 'room_kit' || hasSerial ? KIT_TEMPLATE : []) {
      const { kind, model, priceVnd, owner, funding } = asset;
      assets.push({ id: newId(), tenantId, endpointId: id, kind, model, serial: serials[kind], priceVnd, owner, funding });
    }
    return { id, tenantId, code, ...fields };
  });
  return { endpoints, assets };
}

/** Where the last search of a unit ended, or 10,000 rows of one unit would search from 1 each time. */
function freeCode(unit: { readonly id: string; readonly code: string }, taken: ReadonlySet<string>, last: Map<string, number>): string {
  for (let number = (last.get(unit.id) ?? 0) + 1; ; number += 1) {
    const code = `${unit.code}-${String(number).padStart(2, '0')}`;
    if (taken.has(`${unit.id} ${code}`)) continue;
    last.set(unit.id, number);
    return code;
  }
}
