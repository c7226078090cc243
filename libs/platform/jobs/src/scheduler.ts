import { DiscoveryService } from '@nestjs/core';
import type { Logger } from '@diem-cau/platform/logging';
import type { JobsPool } from './jobs-pool';

export interface ScheduleDefinition {
  /** `domain.whatRecurs`, unique. */
  readonly name: string;
  readonly everySeconds: number;
  /** Name of a function `ctx.<definer>()` without arguments. */
  readonly definer: string;
  /** First turn at this time of day, HH:MM in Asia/Ho_Chi_Minh; at once when left out. */
  readonly firstAt?: string;
}

/**
 * Recurring work. A domain puts `@Schedules([{ name, everySeconds, definer }])` on any provider of its module (its job
 * handler is a good place) and creates `ctx.<definer>()` in its migration: security definer, owned by `dc_ctx`, execute
 * granted to `dc_jobs` alone. The function inserts one outbox row per owner that has something due; the work itself
 * is then an ordinary job in that owner's context. Turns may come late or, after a crash, twice: the function must not
 * double what is still waiting.
 */
export const Schedules = DiscoveryService.createDecorator<readonly ScheduleDefinition[]>();

const LOOK_MS = 1000;
const RETRY_SECONDS = 60;

/** Runs due turns. The schedule's row is the lock, so several workers share the turns; clocks are the database's. */
export class Scheduler {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly pool: JobsPool,
    private readonly logger: Logger,
    private readonly definitions: readonly ScheduleDefinition[],
  ) {
    for (const { name, definer } of definitions) {
      if (!/^[a-z][a-z0-9_]*$/.test(definer)) throw new Error(`schedule ${name}: ${definer} is no name of a function of ctx`);
    }
    if (new Set(definitions.map(({ name }) => name)).size < definitions.length) throw new Error('two schedules have one name');
  }

  /** Writes down what is declared; what is no longer declared goes. */
  async start(): Promise<void> {
    await this.pool.query('delete from app.schedule where name <> all($1::text[])', [this.definitions.map(({ name }) => name)]);
    for (const { name, everySeconds, firstAt } of this.definitions) {
      await this.pool.query(
        `insert into app.schedule as s (name, every_seconds, due_at)
         values ($1, $2, coalesce((select case when at < now() then at + interval '1 day' else at end
                   from (select ((now() at time zone 'Asia/Ho_Chi_Minh')::date + $3::time) at time zone 'Asia/Ho_Chi_Minh' as at) x where $3::time is not null), now()))
         on conflict (name) do update set every_seconds = excluded.every_seconds,
           due_at = case when s.every_seconds = excluded.every_seconds then s.due_at else least(s.due_at, excluded.due_at) end`,
        [name, everySeconds, firstAt ?? null],
      );
    }
    this.timer = setInterval(() => {
      this.running ??= this.runDue().finally(() => (this.running = null));
    }, LOOK_MS);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async runDue(): Promise<void> {
    try {
      while (await this.runOne());
    } catch (error) {
      this.logger.error({ err: error }, 'scheduler');
    }
  }

  /** @returns whether there was one */
  private async runOne(): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ name: string }>('select name from app.schedule where due_at <= now() order by due_at limit 1 for update skip locked');
      const definition = this.definitions.find(({ name }) => name === rows[0]?.name);
      if (!definition) {
        await client.query('rollback');
        return false;
      }
      await client.query('savepoint turn');
      const failure = await client.query(`select ctx.${definition.definer}()`).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (failure !== null) {
        this.logger.error({ schedule: definition.name, failure }, 'a scheduled turn failed');
        await client.query('rollback to savepoint turn');
      }
      // From the due time, not from now: a daily turn stays at its hour. Missed turns are not made up for.
      await client.query(
        `update app.schedule set last_run_at = now(), last_error = $2,
            due_at = case when $2::text is not null then now() + make_interval(secs => least(every_seconds, ${RETRY_SECONDS}))
                          else due_at + make_interval(secs => every_seconds * ceil(greatest(extract(epoch from now() - due_at), 1) / every_seconds)) end
          where name = $1`,
        [definition.name, failure],
      );
      await client.query('commit');
      return true;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }
}
