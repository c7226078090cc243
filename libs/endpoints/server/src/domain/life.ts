import type { ENDPOINT_ACTS, EndpointState } from '@diem-cau/endpoints/contracts';

export type EndpointAct = (typeof ENDPOINT_ACTS)[number];

interface Step {
  readonly from: readonly EndpointState[];
  readonly to: EndpointState;
}

/** planned > installing > installed > in_service > suspended > in_service > retired (domain.md part 2). */
const STEPS: Readonly<Record<EndpointAct, Step>> = {
  start_installation: { from: ['planned'], to: 'installing' },
  // A phone without a line may send the end of a visit and never its start.
  mark_installed: { from: ['planned', 'installing'], to: 'installed' },
  accept: { from: ['installed'], to: 'in_service' },
  suspend: { from: ['in_service'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'in_service' },
  retire: { from: ['planned', 'installing', 'installed', 'in_service', 'suspended'], to: 'retired' },
};

export interface LivingEndpoint {
  readonly state: EndpointState;
  readonly supplierOperatorId: string | null;
}

/** The state after an act, or null where the life does not allow it. */
export function stateAfter(act: EndpointAct, endpoint: LivingEndpoint): EndpointState | null {
  // What no operator supplies (equipment that is there already, a person's browser) has nobody to install it.
  if (act === 'accept' && endpoint.supplierOperatorId === null && (endpoint.state === 'planned' || endpoint.state === 'installing')) return STEPS.accept.to;
  const { from, to } = STEPS[act];
  return from.includes(endpoint.state) ? to : null;
}

/** The acts that the state allows, in the order of a life. */
export function actsOf(endpoint: LivingEndpoint): EndpointAct[] {
  return (Object.keys(STEPS) as EndpointAct[]).filter((act) => stateAfter(act, endpoint) !== null);
}
