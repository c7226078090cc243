import { z } from 'zod';

/** Whole đồng on the wire. */
export const vndSchema = z.number().int();
/** `YYYY-MM` in Asia/Ho_Chi_Minh. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A service day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();
export const instantSchema = z.iso.datetime({ offset: true });

export const totalsSchema = z.object({ netVnd: vndSchema, vatVnd: vndSchema, grossVnd: vndSchema });
export type TotalsView = z.infer<typeof totalsSchema>;

export const monthQuerySchema = z.object({ month: monthSchema });
/** A file of a list: the list's filters and what kind of file. */
export const exportFormatSchema = z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx') });
