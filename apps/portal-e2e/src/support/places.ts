import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { ApiClient } from './api-client';

/** The endpoint of a unit that stood there from the beginning. */
export async function firstEndpointOf(client: ApiClient, unitCode: string): Promise<EndpointRowView> {
  const { items } = await client.get<{ items: EndpointRowView[] }>('/endpoints?pageSize=200&sort=code');
  const found = items.find(({ unit, state }) => unit.code === unitCode && state === 'in_service');
  if (!found) throw new Error(`no endpoint in service in unit ${unitCode}`);
  return found;
}

/** How many rooms "all communes" means at this moment: a commune may have several, and an earlier walk adds one. */
export async function roomsInServiceOfCommunes(client: ApiClient): Promise<number> {
  const { items } = await client.get<{ items: EndpointRowView[] }>('/endpoints?pageSize=200&state=in_service');
  return items.filter(({ unit }) => unit.level === 'commune').length;
}
