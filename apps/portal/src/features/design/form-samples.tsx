'use client';

import { Button, Checkbox, Combobox, DateInput, Field, foldMarks, KeyHint, LinkButton, MoneyInput, NumberInput, RadioGroup, Select, Switch, Textarea, TextInput, TimeInput, type Choice } from '@diem-cau/portal/ui';
import { useState } from 'react';

const units: Choice[] = ['Huyện Vị Xuyên', 'Huyện Xín Mần', 'Huyện Đồng Văn', 'Huyện Hoàng Su Phì', 'Thành phố Hà Giang'].map((label) => ({ id: label, label, detail: 'Tỉnh Hà Giang' }));

async function searchUnits(words: string): Promise<readonly Choice[]> {
  return units.filter(({ label }) => foldMarks(label).includes(foldMarks(words)));
}

export function FormSamples() {
  const [unit, setUnit] = useState<Choice | null>(null);
  const [day, setDay] = useState<string | null>('2026-11-23');
  const [clock, setClock] = useState<string | null>('08:00');
  const [vnd, setVnd] = useState<number | null>(500_000);
  const [count, setCount] = useState<number | null>(24);
  const [level, setLevel] = useState('commune');
  const [on, setOn] = useState(true);
  const [name, setName] = useState('');
  const [scope, setScope] = useState('all');
  const scopes = [{ value: 'all', label: 'Tất cả điểm cầu' }, { value: 'some', label: 'Chọn từng điểm' }];
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary">Phát hành 152 hóa đơn</Button>
        <Button>Xem trước</Button>
        <Button kind="plain">Bỏ qua</Button>
        <Button kind="danger">Kết thúc cuộc họp</Button>
        <Button kind="primary" pending>Đang gửi</Button>
        <Button disabled>Chưa làm được</Button>
        <Button size="small">Nhắc</Button>
        <LinkButton href="#" kind="plain">Mở danh sách</LinkButton>
        <span className="flex items-center gap-2 text-ink-2">Mời tiếp theo <KeyHint keys="N" /></span>
      </div>
      <div className="grid items-start gap-5 rounded-large border border-line bg-sheet p-5 sm:grid-cols-2 lg:grid-cols-3">
        <Field label="Tên điểm cầu" hint="Như trên biển phòng họp." error={name ? undefined : 'Nhập tên, ví dụ: Phòng họp UBND xã Đạo Đức.'}><TextInput value={name} onChange={setName} /></Field>
        <Field label="Đơn vị" hint="Gõ “xin man” cũng thấy."><Combobox value={unit} onChange={setUnit} search={searchUnits} /></Field>
        <Field label="Cấp"><Select value={level} onChange={setLevel} options={[{ value: 'district', label: 'Huyện' }, { value: 'commune', label: 'Xã' }]} /></Field>
        <Field label="Từ ngày"><DateInput value={day} onChange={setDay} /></Field>
        <Field label="Giờ bắt đầu"><TimeInput value={clock} onChange={setClock} /></Field>
        <Field label="Cước tháng"><MoneyInput value={vnd} onChange={setVnd} /></Field>
        <Field label="Số đại biểu" optional><NumberInput value={count} onChange={setCount} /></Field>
        <Field label="Ghi chú" optional><Textarea rows={2} value="" onChange={() => undefined} /></Field>
        <div className="flex flex-col">
          <Switch checked={on} onChange={setOn}>Nhắc trước một ngày</Switch>
          <Checkbox checked={on} onChange={setOn}>Gửi kèm chương trình</Checkbox>
          <Checkbox checked={false} partly onChange={() => undefined}>Cả huyện Vị Xuyên</Checkbox>
        </div>
        <RadioGroup legend="Phạm vi" value={scope} onChange={setScope} options={scopes} />
      </div>
    </div>
  );
}
