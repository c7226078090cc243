import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type AttendanceLineView, type AttendanceView, MeetingErrors, type RollMark } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { type AttendanceHead, AttendanceReader, type AttendanceRow } from '../data/attendance.reader';
import { mergePresence } from '../domain/attendance';
import { isLate } from '../domain/decide-roll-call';
import type { Interval } from '../domain/interval';

/** Attendance per unit: all lines for the convening unit, one's own for an invited one. */
@Injectable()
export class ShowAttendance {
  constructor(
    private readonly db: Database,
    private readonly reader: AttendanceReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, meetingId: string): Promise<AttendanceView> {
    requirePermission(actor, 'meetings.read');
    return this.db.as(actor, async () => {
      const head = await this.reader.head(meetingId);
      if (!head) throw new AppError(MeetingErrors.notFound);
      const window = { from: head.openedAt ?? head.startsAt, to: head.endedAt ?? this.clock.now() };
      const lines = (await this.reader.rows(meetingId)).map((row) => lineOf(row, head, window));
      const count = (mark: RollMark) => lines.filter(({ roll }) => roll?.mark === mark).length;
      return {
        meetingId,
        title: head.title,
        hostName: head.hostName,
        chairName: head.chairName,
        startsAt: head.startsAt.toISOString(),
        openedAt: head.openedAt?.toISOString() ?? null,
        endedAt: head.endedAt?.toISOString() ?? null,
        totals: {
          invited: lines.length,
          present: count('present'),
          late: count('late'),
          absent: count('absent'),
          excused: count('excused'),
          headCount: lines.reduce((sum, { roll }) => sum + (roll?.headCount ?? 0), 0),
        },
        lines,
      };
    });
  }
}

function lineOf(row: AttendanceRow, { beganAt }: AttendanceHead, window: Interval): AttendanceLineView {
  const merged = mergePresence(row.connections, window);
  return {
    invitationId: row.invitationId,
    unitId: row.unitId,
    unitName: row.unitName,
    endpointName: row.endpointName,
    firstJoinAt: merged?.firstJoinAt.toISOString() ?? null,
    lastLeaveAt: merged?.lastLeaveAt?.toISOString() ?? null,
    minutes: merged?.minutes ?? 0,
    breaks: merged?.breaks ?? 0,
    late: merged !== null && isLate(beganAt, merged.firstJoinAt),
    stillInside: merged?.stillInside ?? false,
    roll: row.rollMark && row.rollAt ? { mark: row.rollMark, at: row.rollAt.toISOString(), reason: row.rollReason, headCount: row.rollHeadCount } : null,
    attendees: row.attendees.map(({ name, title }) => (title ? `${name} (${title})` : name)),
  };
}
