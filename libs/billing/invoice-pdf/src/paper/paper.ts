import type { ServiceDay } from '@diem-cau/shared/time';
import type { InvoiceSeller } from '../invoice-document';

/** An official paper other than invoice and letter: notices, lists, statements, records, quotations. Everything that it says. */
export interface Paper {
  readonly demonstration: boolean;
  /** Printed in capitals. */
  readonly title: string;
  /** Lines beneath the title. */
  readonly subtitles: readonly string[];
  /** `12/TBSS-2026`; null where papers of this kind are not numbered. */
  readonly number: string | null;
  /** The prescribed form: `Mẫu số 04/SS-HĐĐT`; null where there is none. */
  readonly form: string | null;
  readonly day: ServiceDay;
  /** Also the file's creation date, so that equal papers are equal bytes. */
  readonly madeAt: Date;
  readonly sender: InvoiceSeller;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  /** Label and value, one below the other. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | PaperTable
  /** Places to sign, side by side; `name` is printed where the signature ends. */
  | { readonly kind: 'signatures'; readonly sides: readonly { readonly title: string; readonly name: string }[] };

export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Rows at the foot, emphasised: sums. */
  readonly totals: readonly (readonly string[])[];
  /** Of a table over several pages: the cells at the foot of a page and the head of the next, for the rows up to there; null where nothing is carried. */
  readonly carried?: ((rowsSoFar: number) => readonly string[]) | null;
}

export interface PaperColumn {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
  /** Digits that stand below each other. */
  readonly figures?: boolean;
}
