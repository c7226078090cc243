import { z } from 'zod';
import type { NoAnswer, NotSent, Refused } from './e-invoice-gateway';
import type { HttpReply } from './http-reply';

const word = z.union([z.string(), z.number()]).nullish().transform((value) => (value === null || value === undefined || value === '' ? null : String(value)));

export const signedInSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive().catch(300) });
export const createdSchema = z.object({ result: z.object({ invoiceNo: word, reservationCode: word, codeOfTax: word }) });
export const foundSchema = z.object({ result: z.array(z.object({ invoiceNo: word, reservationCode: word, codeOfTax: word, exchangeDes: word })) });
export const templatesSchema = z.object({ template: z.array(z.object({ templateCode: z.string(), invoiceSeri: z.string() })).nullish() });

const faultSchema = z.object({ errorCode: word, code: word, error: word, message: word, description: word, data: z.unknown().optional(), error_description: word });

/** The token is no longer good: 401, "GENERAL" as an error of the server, or the identity server's own XML. */
export function asksToSignIn({ status, json, text }: HttpReply): boolean {
  const fault = faultSchema.safeParse(json).data;
  return status === 401 || (status === 500 && fault?.message === 'GENERAL') || fault?.error === 'invalid_token' || /<error>invalid_token<\/error>/.test(text);
}

/** What the provider says is wrong, or why its reply says nothing; null where it is fine. */
export function faultOf(reply: HttpReply): Refused | NotSent | NoAnswer | null {
  if (asksToSignIn(reply) || reply.status === 403) return { outcome: 'not_sent', reason: 'credentials', words: wordsOf(reply) };
  if (reply.status >= 500) return { outcome: 'no_answer', code: 'server_error', words: `HTTP ${reply.status}: ${wordsOf(reply)}` };
  const fault = faultSchema.safeParse(reply.json);
  if (!fault.success) return badAnswer(reply);
  const { errorCode, code, message, description, data } = fault.data;
  const isFine = (value: string | null) => value === null || value === '0' || value === '200';
  if (reply.status < 400 && isFine(errorCode) && isFine(code)) return null;
  const symbol = errorCode ?? (message !== null && /^[\w.]+$/.test(message) ? message : (code ?? `HTTP ${reply.status}`));
  return { outcome: 'refused', code: symbol.slice(0, 200), words: (description ?? (typeof data === 'string' ? data : null) ?? message ?? symbol).slice(0, 1000) };
}

export function badAnswer(reply: HttpReply): NoAnswer {
  return { outcome: 'no_answer', code: 'bad_answer', words: `HTTP ${reply.status}: ${wordsOf(reply)}` };
}

const wordsOf = ({ text }: HttpReply): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);
