'use client';

import type { InvoiceRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { normalReference } from '../normal-reference';
import type { PageOf } from '../page-of';

type Named = { state: 'none' | 'typing' | 'searching' | 'unknown' | 'found'; invoice: InvoiceRow | null };

/** The invoice that a typed reference names. A wrong check character names none. */
export function useNamedInvoice(text: string): Named {
  const reference = normalReference(text);
  const read = useApiQuery<PageOf<InvoiceRow>>('/billing/invoices', { query: { q: reference, pageSize: 5 }, enabled: reference !== null });
  if (text.trim() === '') return { state: 'none', invoice: null };
  if (reference === null) return { state: 'typing', invoice: null };
  if (read.isFetching) return { state: 'searching', invoice: null };
  const invoice = read.data?.items.find((row) => row.reference === reference) ?? null;
  return { state: invoice ? 'found' : 'unknown', invoice };
}
