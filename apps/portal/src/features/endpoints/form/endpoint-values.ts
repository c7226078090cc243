import type { AssetInput, EndpointKind } from '@diem-cau/endpoints/contracts';
import type { Choice } from '@diem-cau/portal/ui';

/** What the form of one endpoint holds; `kit` null: not touched yet. */
export type EndpointValues = {
  unit: Choice | null;
  name: string;
  place: string;
  kind: EndpointKind;
  lineKbps: number | null;
  custodianName: string;
  custodianPhone: string;
  code: string;
  supplierOperatorId: string;
  payer: Choice | null;
  plannedOn: string | null;
  kit: AssetInput[] | null;
};

export const emptyValues: EndpointValues = {
  unit: null, name: '', place: '', kind: 'room_kit', lineKbps: null, custodianName: '', custodianPhone: '', code: '', supplierOperatorId: '', payer: null, plannedOn: null, kit: null,
};

/** The part of the form that registering and editing send alike. */
export function bodyOf(values: EndpointValues, kit: readonly AssetInput[] | null) {
  return {
    name: values.name,
    place: values.place,
    kind: values.kind,
    lineKbps: values.lineKbps,
    custodianName: values.custodianName,
    custodianPhone: values.custodianPhone,
    supplierOperatorId: values.supplierOperatorId || null,
    payerTenantId: values.payer?.id ?? null,
    plannedOn: values.plannedOn,
    kit: kit ?? undefined,
  };
}
