import { inflateSync } from 'node:zlib';
import type { AttendanceView } from '@diem-cau/meetings/contracts';
import { renderAttendance } from './render-attendance';

const line = (n: number): AttendanceView['lines'][number] => ({
  invitationId: '0192f000-0000-7000-8000-000000000001',
  unitId: '0192f000-0000-7000-8000-000000000001',
  unitName: `Ủy ban nhân dân xã Phương Thiện ${n}`,
  endpointName: 'Điểm cầu hội trường',
  firstJoinAt: '2026-10-05T01:02:00.000Z',
  lastLeaveAt: '2026-10-05T02:30:00.000Z',
  minutes: 88,
  breaks: n % 3,
  late: false,
  stillInside: false,
  roll: { mark: n % 2 ? 'present' : 'excused', at: '2026-10-05T01:05:00.000Z', reason: n % 2 ? '' : 'trực phòng chống lụt bão', headCount: 7 },
  attendees: ['Lò Văn Tĩnh (Chủ tịch)', 'Nguyễn Thị Hường'],
});
const attendance = (lines: number): AttendanceView => ({
  meetingId: '0192f000-0000-7000-8000-000000000001',
  title: 'Giao ban công tác tháng 10',
  hostName: 'Ủy ban nhân dân huyện Vị Xuyên',
  chairName: 'Hoàng Văn Trịnh',
  startsAt: '2026-10-05T01:00:00.000Z',
  openedAt: '2026-10-05T01:00:00.000Z',
  endedAt: '2026-10-05T02:30:00.000Z',
  totals: { invited: lines, present: 1, late: 0, absent: 0, excused: 0, headCount: 7 },
  lines: Array.from({ length: lines }, (_, i) => line(i)),
});

describe('the printed attendance list', () => {
  const printedAt = new Date('2026-10-05T03:00:00Z');
  const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

  it('breaks pages with the list, and gives equal bytes for equal documents', async () => {
    expect(pages(await renderAttendance({ attendance: attendance(3), printedAt, isDemonstration: true }))).toBe(1);
    const long = await renderAttendance({ attendance: attendance(200), printedAt, isDemonstration: true });
    expect(pages(long)).toBeGreaterThan(8);
    expect((await renderAttendance({ attendance: attendance(200), printedAt, isDemonstration: true })).equals(long)).toBe(true);
  });

  it('embeds its fonts: a letter that no font has would be the glyph 0', async () => {
    const pdf = await renderAttendance({ attendance: attendance(3), printedAt, isDemonstration: true });
    expect(pdf.toString('latin1')).toMatch(/FontFile2/);
    const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, data]) => {
      try {
        return [inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    });
    const shown = streams.flatMap((stream) => [...stream.matchAll(/<([0-9a-f]{4,})>/gi)].map(([, hex]) => hex ?? '')).filter((hex) => hex.length % 4 === 0);
    expect(shown.length).toBeGreaterThan(20);
    const text = streams.filter((stream) => stream.includes(' TJ')).flatMap((stream) => [...stream.matchAll(/<([0-9a-f]+)>[^\]]*\] TJ/gi)].map(([, hex]) => hex ?? ''));
    expect(text.some((hex) => /^(?:.{4})*0000/.test(hex))).toBe(false);
  });
});
