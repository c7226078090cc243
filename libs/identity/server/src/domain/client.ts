/** Where a request came from. */
export interface Client {
  readonly ip: string;
  readonly userAgent: string | null;
}
