import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The head can be pressed to sort; the key goes to the server. */
  sortable?: boolean;
  /** `end` for money and counts. */
  align?: 'start' | 'end';
  /** CSS width; needed in virtual lists, else columns dance while scrolling. */
  width?: string;
  /** The foot of the column: a sum of the whole list, not of the page. */
  total?: ReactNode;
  /** On a phone a row is a card: `title` is its first line, `hide` leaves the column out. */
  phone?: 'title' | 'line' | 'hide';
};
