import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import type { Actor } from './actor';
import type { createPools } from './pools';
import { Prisma } from './generated/client';

export type DatabasePools = ReturnType<typeof createPools>;
export type Tx = Prisma.TransactionClient;

/** Injection token of the two pools. */
export const DATABASE_POOLS = Symbol.for('DatabasePools');

interface Ambient {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly afterCommit: (() => void | Promise<void>)[];
}

export interface TransactionLimits {
  /** Milliseconds the transaction may last; 10 s unless told. Month runs tell more. */
  readonly timeoutMs?: number;
}

/**
 * The one door to PostgreSQL. `as(actor, work)` opens one transaction whose first statement derives and signs the
 * context from the actor's proof; everything inside reads it from `tx`. A nested call of the same actor joins.
 * No network call belongs inside: use `afterCommit` for what must follow.
 */
@Injectable()
export class Database {
  private readonly ambient = new AsyncLocalStorage<Ambient>();

  constructor(@Inject(DATABASE_POOLS) private readonly pools: DatabasePools) {}

  /** The transaction that surrounds the caller. @throws Error outside of `as`. */
  get tx(): Tx {
    const store = this.ambient.getStore();
    if (!store) throw new Error('no transaction: call Database.as(actor, …) first');
    return store.tx;
  }

  /** @throws AppError `platform.unauthenticated` where the proof is no longer worth anything. */
  async as<T>(actor: Actor, work: () => Promise<T>, limits: TransactionLimits = {}): Promise<T> {
    const outer = this.ambient.getStore();
    if (outer) {
      if (outer.actor !== actor) throw new Error('a transaction belongs to one actor');
      return work();
    }
    const pool = actor.operatorId === null ? this.pools.api : this.pools.billing;
    const afterCommit: Ambient['afterCommit'] = [];
    const result = await pool
      .$transaction(
        async (tx) => {
          await openContext(tx, actor);
          return this.ambient.run({ tx, actor, afterCommit }, work);
        },
        { maxWait: 5000, timeout: limits.timeoutMs ?? 10_000 },
      )
      .catch((error: unknown) => {
        throw noConnectionInTime(error) ? new AppError(PlatformErrors.unavailable) : error;
      });
    // The store is left before these run: what follows a commit is not part of it.
    await this.ambient.exit(async () => {
      for (const follow of afterCommit) await follow();
    });
    return result;
  }

  /** Runs after the surrounding transaction has committed, in order; never when it rolled back. */
  afterCommit(follow: () => void | Promise<void>): void {
    const store = this.ambient.getStore();
    if (!store) throw new Error('no transaction: call Database.as(actor, …) first');
    store.afterCommit.push(follow);
  }

  /** Who a token is, by `ctx.identify`; null where it is nobody's. Opens no context. */
  async identify(token: string): Promise<Record<string, string | null> | null> {
    const rows = await this.pools.api.$queryRaw<{ who: Record<string, string | null> | null }[]>`select ctx.identify(${token}) as who`;
    return rows[0]?.who ?? null;
  }

  /** Which of these tokens are still worth something, and the post of each (null for a device); counts as no use of a session. */
  async living(tokens: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.pools.api.$queryRaw<{ token: string; post_id: string | null }[]>`select token, post_id from ctx.living(${[...tokens]}::text[])`;
    return new Map(rows.map(({ token, post_id }) => [token, post_id]));
  }

  /** True when both pools answer. */
  async isReachable(): Promise<boolean> {
    try {
      await Promise.all([this.pools.api.$queryRaw`select 1`, this.pools.billing.$queryRaw`select 1`]);
      return true;
    } catch {
      return false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.pools.api.$disconnect(), this.pools.billing.$disconnect()]);
  }
}

async function openContext(tx: Tx, { proof }: Actor): Promise<void> {
  try {
    if ('token' in proof) await tx.$queryRaw`select ctx.open(${proof.token})`;
    else await tx.$queryRaw`select ctx.open_job(${proof.outboxId})`;
  } catch (error) {
    if (sqlState(error) === '28000') throw new AppError(PlatformErrors.unauthenticated);
    throw error;
  }
}

/** No connection came free in `maxWait`: nothing was begun, so the caller may simply try again. */
function noConnectionInTime(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028' && error.message.includes('Unable to start a transaction');
}

/** SQLSTATE of a failed raw statement, or undefined. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } }; code?: string } | undefined;
  return meta?.driverAdapterError?.cause?.originalCode ?? meta?.code;
}
