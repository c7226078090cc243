import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { AccountErrors, archiveMonthJob, type MonthArchive } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { Outbox } from '@diem-cau/platform/outbox';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { type ArchiveRow, MonthArchiveRepository } from '../../data/account/month-archive.repository';

const STUCK_AFTER_MS = 30 * 60_000;

/** Asks for a month's documents as one file, says how far it is, and gives it out. */
@Injectable()
export class ArchiveMonth {
  constructor(
    private readonly db: Database,
    private readonly archives: MonthArchiveRepository,
    private readonly outbox: Outbox,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  state(actor: Actor, month: string): Promise<MonthArchive> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.view(month));
  }

  /** One at a time: while it is being made it is not begun anew, unless nothing moved for half an hour. @throws AppError `billing.month_without_documents` */
  ask(actor: Actor, month: string): Promise<MonthArchive> {
    requirePermission(actor, 'billing.run');
    return this.db.as(actor, async () => {
      const now = await this.view(month);
      if ((now.state === 'queued' || now.state === 'running') && !now.isStuck) return now;
      if ((await this.archives.documents(month)).length === 0) throw new AppError(AccountErrors.monthWithoutDocuments);
      const id = newId();
      await this.archives.ask(actor.operatorId ?? '', month, { id, at: this.clock.now(), byName: actor.name });
      await this.outbox.add(actor, { topic: archiveMonthJob.topic, body: { archiveId: id } });
      await this.audit.record({ action: 'billing.month_archived', subjectType: 'month_archive', subjectId: id, detail: { month } });
      return this.view(month);
    });
  }

  /** Its parts one after the other: a month of thousands is never in memory. @throws AppError `billing.archive_not_ready` */
  async file(actor: Actor, month: string): Promise<{ readonly filename: string; readonly length: number; readonly parts: AsyncIterable<Uint8Array> }> {
    requirePermission(actor, 'billing.read');
    const archive = await this.db.as(actor, () => this.archives.ofMonth(month));
    if (archive?.state !== 'done') throw new AppError(AccountErrors.archiveNotReady);
    return { filename: `hoa-don-thang-${month}.zip`, length: Number(archive.bytes), parts: this.parts(actor, archive) };
  }

  private async *parts(actor: Actor, { id }: ArchiveRow): AsyncIterable<Uint8Array> {
    for (let seq = 1; ; seq += 1) {
      const bytes = await this.db.as(actor, () => this.archives.part(id, seq));
      if (bytes === null) return;
      yield bytes;
    }
  }

  private async view(month: string): Promise<MonthArchive> {
    const archive = await this.archives.ofMonth(month);
    if (!archive) return { month, state: 'none', documents: 0, made: 0, bytes: 0, askedAt: null, byName: null, isStale: false, isStuck: false };
    const { state, documents, made, bytes, askedAt, movedAt, byName } = archive;
    return {
      month, state, documents, made, bytes: Number(bytes), askedAt: askedAt.toISOString(), byName, isStale: state === 'done' && (await this.archives.documents(month)).length !== documents,
      isStuck: state !== 'done' && this.clock.now().getTime() - movedAt.getTime() > STUCK_AFTER_MS,
    };
  }
}
