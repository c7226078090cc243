import type { EndpointDetailView } from '@diem-cau/endpoints/contracts';
import type { EndpointValues } from './endpoint-values';

/** A registered endpoint as the form shows it. */
export function valuesOf(endpoint: EndpointDetailView): EndpointValues {
  return {
    unit: { id: endpoint.unit.id, label: endpoint.unit.fullName },
    name: endpoint.name,
    place: endpoint.place,
    kind: endpoint.kind,
    lineKbps: endpoint.lineKbps,
    custodianName: endpoint.custodianName,
    custodianPhone: endpoint.custodianPhone,
    code: endpoint.code,
    supplierOperatorId: endpoint.operator?.id ?? '',
    payer: endpoint.payer ? { id: endpoint.payer.id, label: endpoint.payer.fullName } : null,
    plannedOn: endpoint.plannedOn,
    kit: endpoint.kit.map(({ kind, model, serial, priceVnd, warrantyUntil, owner, funding }) => ({ kind, model, serial, priceVnd, warrantyUntil, owner, funding })),
  };
}
