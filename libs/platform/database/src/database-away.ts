interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: Cause;
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: Cause } };
}
interface Cause {
  readonly kind?: unknown;
  readonly originalCode?: unknown;
}

/** Connection lost or refused; server stopping, crashed, starting. */
const STATES = /^(08...|57P0[1-3])$/;
const CODES = new Set(['P1001', 'P1017', 'ECONNREFUSED', 'ECONNRESET']);
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed']);
/** What the driver throws without any code. */
const WORDS = /^(Connection terminated|Client has encountered a connection error)/;

/** True where a database did not refuse the work but was not there for it: the same may succeed in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, meta }: Failure = error;
  const { kind, originalCode } = meta?.driverAdapterError?.cause ?? cause ?? {};
  return CODES.has(String(code)) || KINDS.has(String(kind)) || STATES.test(String(code)) || STATES.test(String(originalCode)) || WORDS.test(String(message));
}
