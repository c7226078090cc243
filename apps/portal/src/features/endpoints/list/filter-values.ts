import type { EndpointConnection, EndpointState } from '@diem-cau/endpoints/contracts';

/** Said here again and not imported: the contract's lists would pull zod into the page. The types keep them whole. */
const states: Record<EndpointState, true> = { planned: true, installing: true, installed: true, in_service: true, suspended: true, retired: true };
const connections: Record<EndpointConnection, true> = { online: true, in_meeting: true, degraded: true, offline: true };

export const ENDPOINT_STATES = Object.keys(states) as EndpointState[];
export const ENDPOINT_CONNECTIONS = Object.keys(connections) as EndpointConnection[];
