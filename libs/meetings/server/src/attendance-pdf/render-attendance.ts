import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { AttendanceView } from '@diem-cau/meetings/contracts';
import { formatInstant, formatTime } from '@diem-cau/shared/time';

/** What the paper needs besides the attendance itself. */
export interface AttendanceDocument {
  readonly attendance: AttendanceView;
  /** When it was printed; the only thing that differs between two prints. */
  readonly printedAt: Date;
  /** A document of the demonstration says that it is one. */
  readonly isDemonstration: boolean;
}

type Sheet = PDFKit.PDFDocument;

const PAGE = { width: 841.89, height: 595.28, margin: 36, bottom: 595.28 - 48 };
const COLUMNS = [
  { title: 'TT', width: 28 },
  { title: 'Đơn vị, điểm cầu', width: 190 },
  { title: 'Điểm danh', width: 70 },
  { title: 'Số người', width: 48 },
  { title: 'Vào lúc', width: 52 },
  { title: 'Ra lúc', width: 52 },
  { title: 'Phút', width: 42 },
  { title: 'Người dự, lý do', width: 287 },
] as const;
const MARKS = { present: 'Có mặt', late: 'Đến muộn', absent: 'Vắng', excused: 'Vắng có lý do' } as const;
const INK = '#16202b';
const SOFT = '#5a6672';
const LINE = '#c9d1d9';

// pdfkit's own fonts garble Vietnamese without an error.
const FONTS = {
  text: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  strong: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  digits: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
} as const;

/** The attendance list on A4, lying. Pure: equal documents give equal bytes. */
export async function renderAttendance({ attendance, printedAt, isDemonstration }: AttendanceDocument): Promise<Buffer> {
  const sheet = open(attendance, printedAt);
  let y = drawHead(sheet, attendance);
  y = drawTableHead(sheet, y);
  for (const [index, line] of attendance.lines.entries()) {
    const cells = cellsOf(line, index + 1);
    const height = heightOf(sheet, cells);
    if (y + height > PAGE.bottom) {
      sheet.addPage();
      y = drawTableHead(sheet, PAGE.margin);
    }
    y = drawRow(sheet, cells, y, height);
  }
  drawFooters(sheet, printedAt, isDemonstration);
  return close(sheet);
}

function open(attendance: AttendanceView, printedAt: Date): Sheet {
  const sheet = new PDFDocument({
    size: 'A4', layout: 'landscape', margin: 0, bufferPages: true, lang: 'vi-VN', displayTitle: true, font: '',
    info: { Title: `Danh sách điểm danh: ${attendance.title}`, Author: attendance.hostName, Creator: 'Điểm Cầu', CreationDate: printedAt, ModDate: printedAt },
  });
  const require = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(FONTS)) sheet.registerFont(name, require.resolve(file));
  return sheet;
}

function drawHead(sheet: Sheet, { title, hostName, chairName, startsAt, openedAt, endedAt, totals }: AttendanceView): number {
  const width = PAGE.width - 2 * PAGE.margin;
  sheet.fillColor(SOFT).font('text').fontSize(10).text(hostName, PAGE.margin, PAGE.margin, { width });
  sheet.fillColor(INK).font('strong').fontSize(16).text('Danh sách điểm danh', { width });
  sheet.font('strong').fontSize(12).text(title, { width });
  const times = [`Giờ họp ${formatInstant(new Date(startsAt))}`, openedAt && `mở ${formatTime(new Date(openedAt))}`, endedAt && `kết thúc ${formatTime(new Date(endedAt))}`];
  sheet.font('text').fontSize(9.5).text(`${times.filter(Boolean).join(', ')}. Chủ tọa: ${chairName}.`, { width });
  sheet.text(
    `Mời ${totals.invited}; có mặt ${totals.present}, đến muộn ${totals.late}, vắng ${totals.absent}, vắng có lý do ${totals.excused}; ${totals.headCount} người dự.`,
    { width },
  );
  return sheet.y + 10;
}

type Cells = readonly string[];

function cellsOf(line: AttendanceView['lines'][number], number: number): Cells {
  const { roll } = line;
  const notes = [line.attendees.join(', '), roll?.reason ?? '', line.breaks > 0 ? `mất kết nối ${line.breaks} lần` : ''].filter(Boolean);
  return [
    String(number),
    line.endpointName ? `${line.unitName}\n${line.endpointName}` : line.unitName,
    roll ? MARKS[roll.mark] : line.firstJoinAt ? 'Đã vào phòng' : 'Chưa điểm danh',
    roll?.headCount === null || roll?.headCount === undefined ? '' : String(roll.headCount),
    line.firstJoinAt ? formatTime(new Date(line.firstJoinAt)) : '',
    line.lastLeaveAt ? formatTime(new Date(line.lastLeaveAt)) : line.stillInside ? 'đang họp' : '',
    String(line.minutes),
    notes.join('; '),
  ];
}

const fontOf = (column: number): keyof typeof FONTS => ([0, 3, 4, 6].includes(column) ? 'digits' : 'text');

function heightOf(sheet: Sheet, cells: Cells): number {
  const heights = cells.map((cell, i) => sheet.font(fontOf(i)).fontSize(8.5).heightOfString(cell, { width: (COLUMNS[i]?.width ?? 0) - 8 }));
  return Math.max(...heights) + 8;
}

function drawRow(sheet: Sheet, cells: Cells, y: number, height: number): number {
  let x: number = PAGE.margin;
  for (const [i, cell] of cells.entries()) {
    const width = COLUMNS[i]?.width ?? 0;
    sheet.fillColor(INK).font(fontOf(i)).fontSize(8.5).text(cell, x + 4, y + 4, { width: width - 8 });
    x += width;
  }
  sheet.moveTo(PAGE.margin, y + height).lineTo(x, y + height).lineWidth(0.5).strokeColor(LINE).stroke();
  return y + height;
}

function drawTableHead(sheet: Sheet, y: number): number {
  let x: number = PAGE.margin;
  for (const { title, width } of COLUMNS) {
    sheet.fillColor(SOFT).font('strong').fontSize(8.5).text(title, x + 4, y + 4, { width: width - 8 });
    x += width;
  }
  sheet.moveTo(PAGE.margin, y + 20).lineTo(x, y + 20).lineWidth(1).strokeColor(INK).stroke();
  return y + 20;
}

function drawFooters(sheet: Sheet, printedAt: Date, isDemonstration: boolean): void {
  const mark = isDemonstration ? 'Tài liệu trình diễn, không có giá trị. ' : '';
  const { count } = sheet.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.switchToPage(page);
    sheet.fillColor(SOFT).font('text').fontSize(8)
      .text(`${mark}In từ Điểm Cầu lúc ${formatInstant(printedAt)}. Trang ${page + 1}/${count}.`, PAGE.margin, PAGE.height - 32, { lineBreak: false });
  }
}

async function close(sheet: Sheet): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.on('end', resolve);
    sheet.on('error', reject);
  });
  sheet.end();
  await ended;
  return Buffer.concat(chunks);
}
