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
}

/** Declares a job beside its payload. */
export const defineJob = <Payload extends z.ZodType>(definition: JobDefinition<Payload>): JobDefinition<Payload> => definition;
