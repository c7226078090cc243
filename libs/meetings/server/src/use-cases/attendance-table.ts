import { stringify } from 'csv-stringify/sync';
import exceljs from 'exceljs';
import type { AttendanceView } from '@diem-cau/meetings/contracts';
import { formatInstant } from '@diem-cau/shared/time';

const HEADINGS = ['Đơn vị', 'Điểm cầu', 'Điểm danh', 'Lúc', 'Lý do', 'Số người', 'Vào lúc', 'Ra lúc', 'Số phút', 'Số lần mất kết nối', 'Đến muộn', 'Người dự'];
const MARKS = { present: 'Có mặt', late: 'Đến muộn', absent: 'Vắng', excused: 'Vắng có lý do' } as const;

type Cell = string | number;

function rowsOf({ lines }: AttendanceView): Cell[][] {
  const at = (instant: string | null | undefined): string => (instant ? formatInstant(new Date(instant)) : '');
  return lines.map(({ unitName, endpointName, roll, firstJoinAt, lastLeaveAt, minutes, breaks, late, attendees }) => [
    unitName,
    endpointName ?? '',
    roll ? MARKS[roll.mark] : '',
    at(roll?.at),
    roll?.reason ?? '',
    roll?.headCount ?? '',
    at(firstJoinAt),
    at(lastLeaveAt),
    minutes,
    breaks,
    late ? 'x' : '',
    attendees.join(', '),
  ]);
}

/** CSV with a byte order mark, so that Excel reads the marks; a text that Excel would run as a formula is told not to. */
export function attendanceCsv(attendance: AttendanceView): Buffer {
  const safe = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  return Buffer.from(`\uFEFF${stringify([HEADINGS, ...rowsOf(attendance).map((row) => row.map(safe))], { record_delimiter: 'windows' })}`);
}

/** Texts are written as texts: no cell of the file is a formula. */
export async function attendanceXlsx(attendance: AttendanceView): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Điểm danh', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(HEADINGS).font = { bold: true };
  sheet.addRows(rowsOf(attendance));
  for (const column of [1, 2, 12]) sheet.getColumn(column).width = 36;
  return Buffer.from(await book.xlsx.writeBuffer());
}
