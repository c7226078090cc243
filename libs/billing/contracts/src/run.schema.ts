import { z } from 'zod';
import { payerFaultSchema } from './payer.schema';
import { daySchema, instantSchema, monthSchema, totalsSchema, vndSchema } from './values.schema';

export const STATIONS = ['review', 'preview', 'issue', 'send', 'collect'] as const;

/** Rà soát, Xem trước, Phát hành, Gửi, Thu. */
export const stationSchema = z.object({
  key: z.enum(STATIONS),
  /** review: payers to mend; preview: invoices that a run would issue; issue: issued; send: documents made; collect: invoices paid. */
  count: z.number().int(),
  /** Out of how many; null where nothing bounds the count. */
  outOf: z.number().int().nullable(),
  totalVnd: vndSchema,
  isDone: z.boolean(),
  isCurrent: z.boolean(),
});
export type StationView = z.infer<typeof stationSchema>;

/** Work that only a person can do, grouped by cause. */
export const needSchema = z.object({
  cause: z.enum(['month_late', 'payer_incomplete', 'payer_parked', 'event_parked', 'document_failed', 'e_invoice_stuck', 'money_waiting', 'letters_to_send', 'questions_open', 'overdue', 'run_failed', 'settings_missing']),
  count: z.number().int(),
  totalVnd: vndSchema,
});
export type NeedView = z.infer<typeof needSchema>;

export const runStateSchema = z.enum(['queued', 'running', 'done', 'failed']);
export const runSchema = z.object({
  id: z.uuid(),
  month: monthSchema,
  state: runStateSchema,
  startedByName: z.string(),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** Payers with something to bill or that were parked. */
  payers: z.number().int(),
  waiting: z.number().int(),
  issued: z.number().int(),
  skipped: z.number().int(),
  parked: z.number().int(),
  totals: totalsSchema,
  /** First and last number that this run gave; null before the first. */
  firstNumber: z.number().int().nullable(),
  lastNumber: z.number().int().nullable(),
  /** Rises with every change: the version of the topic `run:<id>`. */
  version: z.number().int(),
});
export type RunView = z.infer<typeof runSchema>;

export const runPayerSchema = z.object({
  payerId: z.uuid(),
  payerName: z.string(),
  state: z.enum(['expected', 'done', 'skipped', 'parked']),
  /** Why it was skipped or parked: a fault of the payer or an error code. */
  reason: z.string().nullable(),
  invoiceId: z.uuid().nullable(),
  invoiceNumber: z.number().int().nullable(),
  grossVnd: vndSchema,
});
export type RunPayerView = z.infer<typeof runPayerSchema>;
export const listRunPayersFiltersSchema = z.object({ state: z.enum(['expected', 'done', 'skipped', 'parked']).optional() });

export const monthOverviewSchema = z.object({
  month: monthSchema,
  /** A month that is not over cannot be billed. */
  isOver: z.boolean(),
  /** The day by which the run should be final. */
  finalBy: daySchema,
  /** In the order of the line. */
  stations: z.array(stationSchema),
  needs: z.array(needSchema),
  endpointsInService: z.number().int(),
  /** Newest first. */
  runs: z.array(runSchema),
  /** Months that can be looked at, newest first: from the first endpoint in service to the last whole month. */
  months: z.array(monthSchema),
});
export type MonthOverview = z.infer<typeof monthOverviewSchema>;

export const changeReasonSchema = z.enum(['new', 'left', 'payer', 'price', 'suspended', 'days', 'amount']);
export const previewChangeSchema = z.object({
  endpointId: z.uuid(),
  endpointCode: z.string(),
  endpointName: z.string(),
  unitName: z.string(),
  reason: changeReasonSchema,
  /** Net of the month before, and of this one. */
  beforeVnd: vndSchema,
  afterVnd: vndSchema,
});
export type PreviewChange = z.infer<typeof previewChangeSchema>;

export const incompletePayerSchema = z.object({
  payerId: z.uuid(),
  payerCode: z.string(),
  payerName: z.string(),
  faults: z.array(payerFaultSchema),
  /** Error code where its figures break a rule, else null. */
  code: z.string().nullable(),
  grossVnd: vndSchema,
});
export type IncompletePayer = z.infer<typeof incompletePayerSchema>;

/** What a run of the month would do now; nothing is written. */
export const previewSchema = z.object({
  month: monthSchema,
  /** Invoices that would be issued; parked payers not counted. */
  invoices: z.number().int(),
  endpoints: z.number().int(),
  totals: totalsSchema,
  /** First number that the run would give. */
  nextNumber: z.number().int(),
  series: z.string(),
  /** By reason, then the rows: at most 500, the largest difference first. */
  changeCounts: z.array(z.object({ reason: changeReasonSchema, count: z.number().int(), differenceVnd: vndSchema })),
  changes: z.array(previewChangeSchema),
  /** Those that the run will park. */
  incomplete: z.array(incompletePayerSchema),
});
export type PreviewView = z.infer<typeof previewSchema>;

export const previewInvoiceSchema = z.object({
  payerId: z.uuid(),
  payerCode: z.string(),
  payerName: z.string(),
  taxCode: z.string().nullable(),
  endpoints: z.number().int(),
  /** Months that the invoice would carry, oldest first. */
  months: z.array(monthSchema),
  totals: totalsSchema,
  isParked: z.boolean(),
});
export type PreviewInvoice = z.infer<typeof previewInvoiceSchema>;

export const startRunInputSchema = z.object({ month: monthSchema });
export type StartRunInput = z.infer<typeof startRunInputSchema>;
