const office = [
  ['text-small', '13 / 20', 'Nhãn, chú thích, nguồn số liệu'],
  ['text-base', '15 / 24', 'Giao ban trực tuyến tháng 11, điểm cầu xã Đạo Đức'],
  ['text-lead', '18 / 28', 'Ba điểm cầu chưa sẵn sàng'],
  ['text-answer font-semibold tracking-tight', '28 / 40', '21 / 24 điểm cầu sẵn sàng'],
  ['font-display text-display', '40 / 52', 'Họp từ tỉnh đến xã'],
] as const;

const television = [
  ['text-tv', '32 / 48', 'Người nói: Chủ tịch UBND huyện'],
  ['text-tv-lead font-semibold', '48 / 64', 'MICRO ĐANG TẮT'],
  ['font-display text-tv-display', '88 / 112', 'Xã Lũng Cú'],
] as const;

const spaces = [4, 8, 12, 16, 24, 32, 48];

export function TypeScale() {
  return (
    <div className="flex flex-col gap-6">
      <dl className="flex flex-col gap-2 rounded-large border border-line bg-sheet p-5">
        {office.map(([look, size, text]) => <Sample key={look} look={look} size={size} text={text} hint="text-ink-3" />)}
      </dl>
      <dl className="flex flex-col gap-2 overflow-hidden rounded-large bg-night p-5 text-on-night">
        {television.map(([look, size, text]) => <Sample key={look} look={look} size={size} text={text} hint="text-on-night-2" />)}
      </dl>
      <div className="flex flex-wrap items-end gap-5">
        {spaces.map((space) => <span key={space} className="flex flex-col items-center gap-1 text-small text-ink-2"><span className="bg-accent" style={{ width: space, height: space }} />{space}</span>)}
      </div>
    </div>
  );
}

function Sample({ look, size, text, hint }: { look: string; size: string; text: string; hint: string }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-6">
      <dt className={`dc-figures w-20 text-small ${hint}`}>{size}</dt>
      <dd className={look}>{text}</dd>
    </div>
  );
}
