import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Ids are UUID strings; the brand keeps a tenant's id from being passed for an endpoint's. */
export type TenantId = Branded<'TenantId'>;
export type OperatorId = Branded<'OperatorId'>;
export type PersonId = Branded<'PersonId'>;
export type PostId = Branded<'PostId'>;
export type EndpointId = Branded<'EndpointId'>;
export type MeetingId = Branded<'MeetingId'>;
export type InvoiceId = Branded<'InvoiceId'>;

let last = { milliseconds: 0, count: 0 };

/**
 * A new UUID version 7 (RFC 9562 5.7): its first 48 bits are milliseconds, the next 12 count within one (6.2, method 1), so
 * ids that a process makes later sort later.
 */
export function newId<T extends string = string>(now: number = Date.now()): T {
  const follows = now <= last.milliseconds;
  const isFull = follows && last.count === 0xfff;
  last = follows && !isFull ? { ...last, count: last.count + 1 } : { milliseconds: isFull ? last.milliseconds + 1 : now, count: 0 };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last.milliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.count, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as T;
}
