import type { ImportDraftView, ImportRowView } from '@diem-cau/endpoints/contracts';
import type { StoredImport } from '../data/imports.repository';
import type { JudgedRow } from '../domain/import/judge-rows';

const UNDO_MS = 60 * 60 * 1000;
/** Rows that a preview carries; the table reads further ones page by page. */
export const PREVIEW_ROWS = 200;

export function draftView({ id, filename, state, columns, ignoredHeaders, counts, createdAt, confirmedAt }: Omit<StoredImport, 'rows'>): ImportDraftView {
  return {
    id, filename, state, columns, ignoredHeaders, counts,
    createdAt: createdAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    undoUntil: state === 'confirmed' && confirmedAt ? undoUntil(confirmedAt) : null,
  };
}

export const undoUntil = (confirmedAt: Date): string => new Date(confirmedAt.getTime() + UNDO_MS).toISOString();

export const rowView = ({ row, state, codes, values, unit }: JudgedRow): ImportRowView => ({ row, state, codes, values, unit });
