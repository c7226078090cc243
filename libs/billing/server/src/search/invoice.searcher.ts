import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { type Searcher, Searches, type SearchHit } from '@diem-cau/platform/http';
import { formatVnd } from '@diem-cau/shared/money';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { InvoiceReadRepository } from '../data/invoice-read.repository';

/** Invoices by number, reference, buyer or tax code. */
@Injectable()
@Searches()
export class InvoiceSearcher implements Searcher {
  constructor(
    private readonly invoices: InvoiceReadRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async search(actor: Actor, q: string): Promise<readonly SearchHit[]> {
    if (!actor.permissions.has('billing.read') && !actor.permissions.has('invoices.read_own')) return [];
    const { items } = await this.invoices.page({ state: 'all' }, { page: 1, pageSize: 8, q }, serviceDayOf(this.clock.now()));
    const folder = actor.operatorId === null ? '/phai-tra' : '/hoa-don';
    return items.map(({ id, series, number, buyerName, totals }) => ({
      kind: 'invoice', id, title: `${series} · ${String(number).padStart(8, '0')}`, subtitle: `${buyerName} · ${formatVnd(BigInt(totals.grossVnd))}`, link: `${folder}/${id}`,
    }));
  }
}
