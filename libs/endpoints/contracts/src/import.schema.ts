import { z } from 'zod';

/** Columns of the template, in order; the header row carries the Vietnamese words. */
export const IMPORT_COLUMNS = {
  unitCode: 'Mã đơn vị',
  unitName: 'Tên đơn vị',
  districtName: 'Thuộc huyện',
  code: 'Mã điểm cầu',
  name: 'Tên điểm cầu',
  place: 'Vị trí đặt',
  kind: 'Loại',
  lineKbps: 'Đường truyền (kbit/s)',
  custodianName: 'Người quản lý',
  custodianPhone: 'Điện thoại',
  operator: 'Nhà cung cấp',
  plannedOn: 'Ngày dự kiến',
  televisionSerial: 'Số máy tivi',
  computerSerial: 'Số máy tính hội nghị',
  cameraSerial: 'Số máy camera',
  microphoneSerial: 'Số máy micro',
} as const;
export type ImportColumn = keyof typeof IMPORT_COLUMNS;

/** Written beside a refused row, and ignored when the corrected file comes back. */
export const IMPORT_REASON_COLUMN = 'Lý do';

/** Why a row is refused; the portal and the refused file say each in words. */
export const IMPORT_CODES = [
  'unit_missing', 'unit_unknown', 'unit_ambiguous', 'unit_code_name_differ', 'name_missing', 'name_too_long', 'code_invalid', 'code_taken', 'kind_unknown',
  'line_invalid', 'phone_invalid', 'operator_unknown', 'date_invalid', 'formula', 'serial_too_long', 'repeated', 'exists', 'text_too_long', 'number_cut', 'old_font',
] as const;
export const importCodeSchema = z.enum(IMPORT_CODES);
export type ImportCode = z.infer<typeof importCodeSchema>;

export const importValuesSchema = z.partialRecord(z.enum(Object.keys(IMPORT_COLUMNS) as [ImportColumn, ...ImportColumn[]]), z.string().max(500));
export type ImportValues = z.infer<typeof importValuesSchema>;

/** `ok` is made on confirmation; `duplicate` repeats an earlier row of the file; `exists` is registered already; `refused` is to be mended. */
export const importRowSchema = z.object({
  /** As numbered in the file, header included, from 1. */
  row: z.number().int(),
  state: z.enum(['ok', 'duplicate', 'refused', 'exists']),
  codes: z.array(importCodeSchema),
  values: importValuesSchema,
  /** The unit that was understood. */
  unit: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
});
export type ImportRowView = z.infer<typeof importRowSchema>;

export const importDraftSchema = z.object({
  id: z.uuid(),
  filename: z.string(),
  state: z.enum(['previewed', 'confirmed', 'undone']),
  /** Columns that were found, and header words that no column is known for. */
  columns: z.array(z.enum(Object.keys(IMPORT_COLUMNS) as [ImportColumn, ...ImportColumn[]])),
  ignoredHeaders: z.array(z.string()),
  counts: z.object({ ok: z.number().int(), duplicate: z.number().int(), refused: z.number().int(), exists: z.number().int() }),
  createdAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
  /** Until then `undo` works, while nothing depends on what was made. */
  undoUntil: z.iso.datetime().nullable(),
});
export type ImportDraftView = z.infer<typeof importDraftSchema>;

/** The preview holds the draft and its first 200 rows; further ones by `GET /endpoints/import/:id/rows`. */
export const importPreviewSchema = importDraftSchema.extend({ rows: z.array(importRowSchema) });
export type ImportPreviewView = z.infer<typeof importPreviewSchema>;

export const listImportRowsFilters = { state: z.enum(['ok', 'duplicate', 'refused', 'exists']).optional() };

/** Mends one row in place; the whole draft is judged again. */
export const mendImportRowInputSchema = z.object({ row: z.number().int().min(1), values: importValuesSchema });
export type MendImportRowInput = z.infer<typeof mendImportRowInputSchema>;

export const importConfirmedSchema = z.object({ id: z.uuid(), created: z.number().int(), skipped: z.number().int(), undoUntil: z.iso.datetime().nullable() });
export type ImportConfirmedView = z.infer<typeof importConfirmedSchema>;
