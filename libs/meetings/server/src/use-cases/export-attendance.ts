import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import type { Actor } from '@diem-cau/platform/database';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { renderAttendance } from '../attendance-pdf/render-attendance';
import { attendanceCsv, attendanceXlsx } from './attendance-table';
import { ShowAttendance } from './show-attendance';

export interface ExportedFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly filename: string;
}

/** The same lines that the screen shows, as a file. */
@Injectable()
export class ExportAttendance {
  constructor(
    private readonly show: ShowAttendance,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  async execute(actor: Actor, meetingId: string, format: 'csv' | 'xlsx' | 'pdf'): Promise<ExportedFile> {
    const attendance = await this.show.execute(actor, meetingId);
    const filename = `diem-danh-${attendance.startsAt.slice(0, 10)}.${format}`;
    switch (format) {
      case 'csv':
        return { bytes: attendanceCsv(attendance), contentType: 'text/csv; charset=utf-8', filename };
      case 'xlsx':
        return { bytes: await attendanceXlsx(attendance), contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', filename };
      case 'pdf':
        return { bytes: await renderAttendance({ attendance, printedAt: this.clock.now(), isDemonstration: this.config.DC_MODE === 'demo' }), contentType: 'application/pdf', filename };
    }
  }
}
