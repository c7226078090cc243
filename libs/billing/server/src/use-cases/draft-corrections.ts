import { Injectable } from '@nestjs/common';
import { InvoiceReadRepository } from '../data/invoice-read.repository';
import { TimelineRepository } from '../data/timeline.repository';
import { changesOf, draftCorrection, type LineChange, type StandingInvoice } from '../domain/correct-invoice';
import type { Reduction } from '../domain/difference';
import type { DocumentDraft } from '../domain/invoice-draft';

/** Loads documents as they stand and drafts what corrects them. Runs inside the caller's transaction; writes nothing. */
@Injectable()
export class DraftCorrections {
  constructor(
    private readonly timelines: TimelineRepository,
    private readonly invoices: InvoiceReadRepository,
  ) {}

  /** One document a corrected invoice, in the order in which those were issued. */
  async ofReductions(reductions: readonly Reduction[]): Promise<DocumentDraft[]> {
    const byInvoice = Map.groupBy(reductions, ({ line }) => line.invoiceId);
    const standing = await this.standing([...byInvoice.keys()]);
    return standing.map((invoice) => draftCorrection(invoice, changesOf(byInvoice.get(invoice.id) ?? [])));
  }

  async ofChanges(changes: readonly LineChange[]): Promise<DocumentDraft[]> {
    const byInvoice = Map.groupBy(changes, ({ line }) => line.invoiceId);
    const standing = await this.standing([...byInvoice.keys()]);
    return standing.map((invoice) => draftCorrection(invoice, byInvoice.get(invoice.id) ?? []));
  }

  /** Documents with their standing lines, in the order of issue. */
  async standing(invoiceIds: readonly string[]): Promise<StandingInvoice[]> {
    if (invoiceIds.length === 0) return [];
    const heads = await this.invoices.heads(invoiceIds);
    const lines = Map.groupBy(await this.timelines.billedLines({ invoiceIds }), ({ invoiceId }) => invoiceId);
    const vat = await this.timelines.standingVat(invoiceIds);
    return heads.map(({ id, payerId, kind }) => ({
      id, payerId, kind, vatGroups: vat.get(id) ?? [], lines: (lines.get(id) ?? []).sort((a, b) => a.position - b.position),
    }));
  }
}
