import type { AssetInput, EndpointKind } from '@diem-cau/endpoints/contracts';

const owners: Record<AssetInput['owner'], true> = { unit: true, district: true, province: true, operator: true };
const fundings: Record<AssetInput['funding'], true> = { unit_budget: true, district_budget: true, province_support: true, operator_lease: true };
const kinds: Record<EndpointKind, true> = { room_kit: true, room_system: true, browser: true };

export const ASSET_OWNERS = Object.keys(owners) as AssetInput['owner'][];
export const ASSET_FUNDINGS = Object.keys(fundings) as AssetInput['funding'][];
export const ENDPOINT_KINDS = Object.keys(kinds) as EndpointKind[];
