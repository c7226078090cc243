import { DayStrip, Stat, StateBadge, StatRow, Stepper, type DayMark, type StateKind, type Station } from '@diem-cau/portal/ui';

const words: Record<StateKind, string> = {
  ok: 'Trực tuyến', off: 'Ngoại tuyến', warn: 'Kém', stop: 'Tạm ngưng', live: 'Đang họp', wait: 'Đang lắp đặt', done: 'Đã nghiệm thu', bad: 'Bị từ chối', draft: 'Dự thảo',
};

const stations: Station[] = [
  { id: '1', name: 'Rà soát', state: 'done', figure: '152', note: 'đã xong' },
  { id: '2', name: 'Xem trước', state: 'now', figure: '83.600.000\u00a0₫', note: '152 hóa đơn, 3 khác tháng trước' },
  { id: '3', name: 'Phát hành', state: 'ahead', figure: '–' },
  { id: '4', name: 'Gửi', state: 'ahead', figure: '–' },
  { id: '5', name: 'Thu', state: 'ahead', figure: '–' },
];

const poorDays = new Map<number, Omit<DayMark, 'day'>>([[9, { kind: 'bad', text: 'Mất kết nối 5 giờ' }], [17, { kind: 'warn', text: 'Chập chờn, 12 lần nối lại' }], [18, { kind: 'warn', text: 'Chập chờn' }], [25, { kind: 'off', text: 'Tắt cả ngày' }]]);
const days: DayMark[] = Array.from({ length: 30 }, (_, index) => ({ day: `2026-11-${String(index + 1).padStart(2, '0')}`, ...(poorDays.get(index) ?? { kind: 'ok', text: 'Ổn định' }) }));

export function StateSamples() {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap gap-x-6 gap-y-3">{Object.entries(words).map(([kind, word]) => <StateBadge key={kind} kind={kind as StateKind}>{word}</StateBadge>)}</div>
      <div className="flex flex-wrap gap-3">{Object.entries(words).map(([kind, word]) => <StateBadge key={kind} kind={kind as StateKind} filled>{word}</StateBadge>)}</div>
      <StatRow>
        <Stat label="Điểm cầu sẵn sàng" value="21 / 24" href="#" note="3 chưa sẵn sàng" />
        <Stat label="Còn phải thu" value="4.950.000&nbsp;₫" href="#" note="9 đơn vị" />
        <Stat label="Cuộc họp tuần này" value="6" href="#" />
      </StatRow>
      <Stepper stations={stations} label="Kỳ cước tháng 11/2026" />
      <DayStrip days={days} label="Kết nối ba mươi ngày: 26 ngày ổn định" />
    </div>
  );
}
