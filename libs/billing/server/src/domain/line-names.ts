/** Names of an endpoint as an invoice line keeps them. */
export interface EndpointNames {
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
}

export const UNKNOWN_ENDPOINT: EndpointNames = { code: '', name: '', unitName: '' };
