import type { z } from 'zod';

export interface JobDefinition<Payload extends z.ZodType = z.ZodType> {
  /** Imperative or an event's name, `domain.whatToDo`; what the outbox row's topic says. */
  readonly topic: string;
  readonly payload: Payload;
  /** Tries in all before the row is marked failed and shown. */
  readonly attempts: number;
  /**
   * `one`: the handler runs inside one transaction that also marks the row done. `own`: it opens transactions of its
   * own (long runs, calls over the network) and must be safe to run again from the start.
   */
  readonly transaction: 'one' | 'own';
  /** There may be thousands at once after one act, and nobody sits and waits for them: every other job goes before. */
  readonly isBulk?: boolean;
}

const declared: JobDefinition[] = [];

/** Declares a job beside its payload. What is declared needs a handler: the worker's boot checks that. */
export function defineJob<Payload extends z.ZodType>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  declared.push(definition);
  return definition;
}

/** Every job of the contracts that this process has loaded. */
export const declaredJobs = (): readonly JobDefinition[] => declared;
