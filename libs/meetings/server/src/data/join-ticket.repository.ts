import { Inject, Injectable } from '@nestjs/common';
import type { Admission } from '@diem-cau/meetings/contracts';
import { DATABASE_POOLS, type DatabasePools } from '@diem-cau/platform/database';

export interface AdmissionRow extends Admission {
  /** Role of the post that asks. */
  readonly postRole: string;
  readonly open: boolean;
  readonly locked: boolean;
  readonly removed: boolean;
}

/** `undefined`: no session. `null`: none of theirs, or the ticket is refused. */
export type AdmissionAnswer = AdmissionRow | null | undefined;

/** One statement each, without a context: session, admission and ticket are looked at together. */
@Injectable()
export class JoinTicketRepository {
  constructor(@Inject(DATABASE_POOLS) private readonly pools: DatabasePools) {}

  async issue(sessionToken: string, meetingId: string, id: string, secretHash: string): Promise<AdmissionAnswer> {
    const rows = await this.pools.api.$queryRaw<{ r: { admission: AdmissionRow | null } | null }[]>`
      select ctx.issue_ticket(${sessionToken}, ${meetingId}::uuid, ${id}::uuid, ${secretHash}) as r`;
    return rows[0]?.r ? rows[0].r.admission : undefined;
  }

  async redeem(sessionToken: string, id: string, secretHash: string): Promise<AdmissionAnswer> {
    const rows = await this.pools.api.$queryRaw<{ r: { admission: AdmissionRow | null } | null }[]>`
      select ctx.redeem_ticket(${sessionToken}, ${id}::uuid, ${secretHash}) as r`;
    return rows[0]?.r ? rows[0].r.admission : undefined;
  }
}
