import type { EndpointConnection, EndpointKind, EndpointState } from './endpoint.schema';

/** Injection token of the {@link EndpointReader}. */
export const ENDPOINT_READER = Symbol.for('EndpointReader');

export interface EndpointFacts {
  readonly id: string;
  /** The unit whose room it is. */
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly kind: EndpointKind;
  readonly state: EndpointState;
  readonly connection: EndpointConnection;
  /** Null where the screen was never seen. */
  readonly lastSeenAt: Date | null;
  readonly supplierOperatorId: string | null;
  readonly payerTenantId: string;
}

/** Endpoints for other domains. Call it inside `Database.as`: it reads in the surrounding transaction and its walls. */
export interface EndpointReader {
  /** What the actor may not see, or is unknown, is left out. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, EndpointFacts>>;
  /** Endpoints of exactly these units, by code; retired ones left out. `inServiceOnly` keeps what can join a meeting. */
  ofUnits(tenantIds: readonly string[], options?: { readonly inServiceOnly?: boolean }): Promise<readonly EndpointFacts[]>;
  connections(ids: readonly string[]): Promise<ReadonlyMap<string, EndpointConnection>>;
  /** False also where the endpoint is unknown or not the actor's to see. */
  isInService(id: string): Promise<boolean>;
}
