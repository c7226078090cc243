import { Injectable } from '@nestjs/common';
import { InvoiceReadRepository } from '../data/invoice-read.repository';
import { TimelineRepository } from '../data/timeline.repository';
import type { BilledLine } from '../domain/billed-line';
import { changesOf, draftCorrection, type LineChange, type StandingInvoice } from '../domain/correct-invoice';
import { withoutSpans } from '../domain/day-spans';
import type { Reduction, Release } from '../domain/difference';
import type { DocumentDraft } from '../domain/invoice-draft';

/** Loads documents as they stand and drafts what corrects them. Runs inside the caller's transaction; writes nothing. */
@Injectable()
export class DraftCorrections {
  constructor(
    private readonly timelines: TimelineRepository,
    private readonly invoices: InvoiceReadRepository,
  ) {}

  /** One document a corrected invoice, in the order in which those were issued. What is released just before, a repeated line no longer holds. */
  async ofReductions(reductions: readonly Reduction[], releases: readonly Release[]): Promise<DocumentDraft[]> {
    const byInvoice = Map.groupBy(reductions, ({ line }) => line.invoiceId);
    const released = Map.groupBy(releases, ({ line }) => keyOf(line));
    const standing = (await this.standing([...byInvoice.keys()])).map((invoice) => ({
      ...invoice, lines: invoice.lines.map((line) => ({ ...line, heldSpans: withoutSpans(line.heldSpans, (released.get(keyOf(line)) ?? []).flatMap(({ days }) => days)) })),
    }));
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

const keyOf = ({ invoiceId, position }: BilledLine): string => `${invoiceId} ${position}`;
