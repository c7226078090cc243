import type { NoAnswer, NotSent } from './e-invoice-gateway';

export interface HttpReply {
  readonly status: number;
  /** As JSON; undefined where it is none. */
  readonly json: unknown;
  readonly text: string;
}

const MOST_CHARACTERS = 1_000_000;
/** Faults that come before a request has left. */
const BEFORE_SENDING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'SELF_SIGNED_CERT_IN_CHAIN']);

/** One POST with a deadline that covers the whole reply. No redirect is followed: credentials go where they were meant to go. */
export async function post(url: string, init: { headers: Record<string, string>; body: string }, timeoutMs: number): Promise<HttpReply | NotSent | NoAnswer> {
  try {
    const response = await fetch(url, { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(timeoutMs), ...init });
    const text = await boundedText(response);
    return { status: response.status, json: parse(text), text };
  } catch (error) {
    return faultOf(error);
  }
}

async function boundedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MOST_CHARACTERS) throw new Error('the reply is longer than a reply may be');
  }
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function faultOf(error: unknown): NotSent | NoAnswer {
  if (error instanceof DOMException && error.name === 'TimeoutError') return { outcome: 'no_answer', code: 'timeout', words: 'no reply in time' };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(cause);
  const words = cause instanceof Error ? cause.message : String(cause);
  if (BEFORE_SENDING.has(code)) return { outcome: 'not_sent', reason: 'unreachable', words: `${code}: ${words}`.slice(0, 500) };
  return { outcome: 'no_answer', code: 'connection_lost', words: words.slice(0, 500) };
}

/** Of several addresses that were tried, the first one's. */
function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
