import { z } from 'zod';
import { ageingSchema } from '../payment.schema';
import { daySchema, instantSchema, vndSchema } from '../values.schema';

/** Whose debt is counted and by which day it is reckoned; today where `asOf` is left out. `unitId`: payers of this unit and below. */
export const ageingFiltersSchema = z.object({ asOf: daySchema.optional(), unitId: z.uuid().optional() });

/** A unit with what it and everything below it owe. */
export const unitAgeingSchema = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  /** Payers that owe, the unit's own included. */
  payers: z.number().int(),
  openVnd: vndSchema,
  overdueVnd: vndSchema,
  ageing: ageingSchema,
  /** Units beneath that owe; where there are none the row opens nothing. */
  hasParts: z.boolean(),
});
export type UnitAgeing = z.infer<typeof unitAgeingSchema>;
/** The parts of `unitId` (its children, and itself as payer), or the heads of all trees. `crumbs` lead from the head to `unitId`. */
export const unitAgeingsSchema = z.object({ crumbs: z.array(z.object({ unitId: z.uuid(), unitName: z.string() })), items: z.array(unitAgeingSchema) });
export type UnitAgeings = z.infer<typeof unitAgeingsSchema>;

/** `20/12-31/01`: from a day to a day of any year, both within; may run over the turn of the year. */
export const quietPeriodSchema = z.string().regex(/^(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])$/);
export const arrearsSettingSchema = z.object({
  /** Days past due after which the first, second … letter is written; rising. */
  reminderDays: z.array(z.number().int().min(1).max(3650)).max(6).refine((days) => days.every((day, index) => index === 0 || day > days[index - 1]!), 'rising'),
  quietPeriods: z.array(quietPeriodSchema).max(6),
  suspendAfterDays: z.number().int().min(1).max(3650),
  remindersBeforeSuspension: z.number().int().min(0).max(10),
});
export type ArrearsSetting = z.infer<typeof arrearsSettingSchema>;

/** Why a letter waits although it is due: nobody is reminded then. */
export const reminderHoldSchema = z.enum(['promise', 'dispute', 'quiet_period', 'settings_missing']);
export type ReminderHold = z.infer<typeof reminderHoldSchema>;
export const reminderStateSchema = z.enum(['draft', 'sent', 'withdrawn']);
export const reminderSchema = z.object({
  id: z.uuid(),
  payerId: z.uuid(),
  payerCode: z.string(),
  payerName: z.string(),
  level: z.number().int(),
  state: reminderStateSchema,
  draftedOn: daySchema,
  /** What its invoices still owe; of a sent letter what it asked. */
  totalVnd: vndSchema,
  invoices: z.number().int(),
  oldestDueDay: daySchema.nullable(),
  hold: reminderHoldSchema.nullable(),
  /** `12/TBNC-2026`; null before it is sent. */
  number: z.string().nullable(),
  settledOn: daySchema.nullable(),
  settledByName: z.string().nullable(),
});
export type ReminderView = z.infer<typeof reminderSchema>;
/** `sort`: payerName, level, totalVnd, draftedOn. */
export const listRemindersFiltersSchema = z.object({ state: z.enum(['all', ...reminderStateSchema.options]).default('all'), payerId: z.uuid().optional() });

export const sendRemindersInputSchema = z.object({ ids: z.array(z.uuid()).min(1).max(500) });
export type SendRemindersInput = z.infer<typeof sendRemindersInputSchema>;
/** `settled`: paid meanwhile, so withdrawn. `held`: a promise, a dispute or a quiet period came between. */
export const sentRemindersSchema = z.object({ sent: z.number().int(), settled: z.number().int(), held: z.number().int() });
export type SentReminders = z.infer<typeof sentRemindersSchema>;

export const CHASE_KINDS = ['call', 'note', 'promise', 'promise_dropped', 'dispute_opened', 'dispute_closed'] as const;
export const chaseEntrySchema = z.object({
  id: z.uuid(),
  kind: z.enum([...CHASE_KINDS, 'reminder_sent', 'suspension_approved', 'suspension_lifted']),
  at: instantSchema,
  byName: z.string(),
  text: z.string(),
  promisedUntil: daySchema.nullable(),
  /** Of a sent letter: whose PDF it opens. */
  reminderId: z.uuid().nullable(),
});
export type ChaseEntry = z.infer<typeof chaseEntrySchema>;
export const chaseLogSchema = z.object({
  payerId: z.uuid(),
  /** The day until which the payer promised to pay, while that lies ahead. */
  promisedUntil: daySchema.nullable(),
  isDisputed: z.boolean(),
  /** Newest first. */
  entries: z.array(chaseEntrySchema),
});
export type ChaseLog = z.infer<typeof chaseLogSchema>;
export const noteChaseInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['call', 'note', 'promise_dropped', 'dispute_opened', 'dispute_closed']), text: z.string().trim().min(2).max(1000) }),
  z.object({ kind: z.literal('promise'), text: z.string().trim().max(1000).default(''), promisedUntil: daySchema }),
]);
export type NoteChaseInput = z.infer<typeof noteChaseInputSchema>;

export const myReminderSchema = z.object({ id: z.uuid(), number: z.string(), sentOn: daySchema, operatorName: z.string(), level: z.number().int(), totalVnd: vndSchema });
export type MyReminder = z.infer<typeof myReminderSchema>;
