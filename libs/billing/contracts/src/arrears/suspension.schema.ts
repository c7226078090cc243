import { z } from 'zod';
import { daySchema, instantSchema, vndSchema } from '../values.schema';

/** A payer whose rooms may be suspended: past the days of the setting, reminded often enough, nothing promised or disputed. */
export const suspensionProposalSchema = z.object({
  payerId: z.uuid(),
  payerCode: z.string(),
  payerName: z.string(),
  /** What is past due for longer than the setting's days. */
  debtVnd: vndSchema,
  oldestDueDay: daySchema,
  daysOverdue: z.number().int(),
  reminders: z.number().int(),
  lastReminderOn: daySchema.nullable(),
  endpoints: z.number().int(),
});
export type SuspensionProposal = z.infer<typeof suspensionProposalSchema>;
/** `sort`: payerName, debtVnd, daysOverdue (default `-daysOverdue`). */
export const proposedEndpointSchema = z.object({
  endpointId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unitName: z.string(),
  /** In a meeting, or invited to one within the hour: it is suspended when that is over. */
  isEngaged: z.boolean(),
  /** The next meetings, soonest first; hours and who convenes only. */
  meetings: z.array(z.object({ startsAt: instantSchema, endsAt: instantSchema, hostName: z.string() })),
});
export type ProposedEndpoint = z.infer<typeof proposedEndpointSchema>;
export const suspensionProposalDetailSchema = suspensionProposalSchema.extend({
  endpointRows: z.array(proposedEndpointSchema),
  invoices: z.array(z.object({ invoiceId: z.uuid(), series: z.string(), number: z.number().int(), dueDay: daySchema, openVnd: vndSchema })),
});
export type SuspensionProposalDetail = z.infer<typeof suspensionProposalDetailSchema>;

export const approveSuspensionInputSchema = z.object({ payerId: z.uuid(), endpointIds: z.array(z.uuid()).min(1).max(10_000), note: z.string().trim().min(3).max(500) });
export type ApproveSuspensionInput = z.infer<typeof approveSuspensionInputSchema>;

export const suspensionSchema = z.object({
  id: z.uuid(),
  payerId: z.uuid(),
  payerCode: z.string(),
  payerName: z.string(),
  debtVnd: vndSchema,
  /** What of that debt is still unpaid. */
  leftVnd: vndSchema,
  note: z.string(),
  approvedAt: instantSchema,
  approvedByName: z.string(),
  liftedAt: instantSchema.nullable(),
  liftedCause: z.enum(['paid', 'by_person']).nullable(),
  liftedByName: z.string().nullable(),
  endpoints: z.array(
    z.object({
      endpointId: z.uuid(),
      code: z.string(),
      name: z.string(),
      state: z.enum(['waiting', 'held', 'released', 'skipped']),
      waitsUntil: instantSchema.nullable(),
      changedAt: instantSchema,
    }),
  ),
});
export type SuspensionView = z.infer<typeof suspensionSchema>;
export const listSuspensionsFiltersSchema = z.object({ state: z.enum(['all', 'open', 'lifted']).default('all'), payerId: z.uuid().optional() });
export const liftSuspensionInputSchema = z.object({ reason: z.string().trim().min(3).max(500) });
export type LiftSuspensionInput = z.infer<typeof liftSuspensionInputSchema>;
