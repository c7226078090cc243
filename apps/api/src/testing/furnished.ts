import type { Actor } from '@diem-cau/platform/database';
import type { TestDatabase } from '@diem-cau/platform/testing';

/** What furnishing a part of the victim's world needs of it. */
export interface Furnished {
  readonly today: string;
  readonly t: TestDatabase;
  readonly vnpt: string;
  readonly victims: Record<'clerk' | 'operator' | 'accountant', Actor>;
  statementMapping: { bank: string; account: string; mapping: unknown };
  statement(txn: string, lines?: readonly (readonly [vnd: number, text: string])[]): FormData;
  done(actor: Actor, method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
}
