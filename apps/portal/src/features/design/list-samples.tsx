'use client';

import { Button, choosable, DataTable, Money, StateBadge, Tree, WorkList, type Column, type StateKind, type TreeNode } from '@diem-cau/portal/ui';
import { useState } from 'react';

type Row = { id: string; name: string; state: StateKind; word: string; vnd: number };

const rows: Row[] = [
  { id: '1', name: 'Xã Đạo Đức', state: 'ok', word: 'Trực tuyến', vnd: 500_000 },
  { id: '2', name: 'Xã Thanh Thủy', state: 'off', word: 'Ngoại tuyến', vnd: 500_000 },
  { id: '3', name: 'Thị trấn Vị Xuyên', state: 'live', word: 'Đang họp', vnd: 500_000 },
  { id: '4', name: 'Xã Lao Chải', state: 'stop', word: 'Tạm ngưng', vnd: 116_129 },
];

const columns: Column<Row>[] = [
  { key: 'name', head: 'Điểm cầu', cell: (row) => row.name, sortable: true, phone: 'title', total: 'Cộng' },
  { key: 'state', head: 'Kết nối', cell: (row) => <StateBadge kind={row.state}>{row.word}</StateBadge> },
  { key: 'vnd', head: 'Cước tháng', cell: (row) => <Money vnd={row.vnd} />, align: 'end', sortable: true, total: <Money vnd={1_616_129} /> },
];

const tree: TreeNode[] = [
  { id: 'vx', label: 'Huyện Vị Xuyên', children: [{ id: 'dd', label: 'Xã Đạo Đức' }, { id: 'tt', label: 'Xã Thanh Thủy', note: 'bận 08:00–10:00' }, { id: 'lc', label: 'Xã Lao Chải', note: 'chưa lắp', disabled: true }] },
  { id: 'xm', label: 'Huyện Xín Mần', children: [{ id: 'cp', label: 'Thị trấn Cốc Pài' }, { id: 'tn', label: 'Xã Thèn Phàng' }] },
];

const many: Row[] = Array.from({ length: 10_000 }, (_, index) => ({ id: String(index), name: `Điểm cầu ${index + 1}`, state: index % 9 ? 'ok' : 'off', word: index % 9 ? 'Trực tuyến' : 'Ngoại tuyến', vnd: 500_000 }));
const manyColumns = columns.map((column) => ({ ...column, width: '33%', total: undefined, sortable: false }));

export function ListSamples() {
  const [sort, setSort] = useState({ key: 'name', down: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(tree.slice(0, 1).flatMap(choosable)));
  return (
    <div className="flex flex-col gap-6">
      <WorkList
        label="Việc cần làm"
        empty="Không có việc nào cần làm. Cuộc họp tiếp theo: Thứ Hai 08:00."
        items={[
          { id: '1', kind: 'wait', title: 'Lắp đặt xong tại xã Đạo Đức', detail: 'Từ 09:20 hôm nay · ông Lù Văn Páo 0912 000 111', action: <Button size="small">Nghiệm thu</Button> },
          { id: '2', kind: 'off', title: 'Xã Thanh Thủy ngoại tuyến', detail: 'Từ 21:40 hôm qua · bà Nông Thị Hạnh 0912 000 222', action: <Button size="small">Nhắc</Button> },
        ]}
      />
      <WorkList label="Việc cần làm, trống" items={[]} empty="Không có việc nào cần làm. Cuộc họp tiếp theo: Thứ Hai 08:00." />
      <DataTable caption="Điểm cầu mẫu" columns={columns} rows={rows} rowKey={(row) => row.id} rowHref={() => '#'} sort={sort} onSort={setSort} paging={{ page: 1, pageSize: 4, total: 195, onPage: () => undefined }} onExport={() => undefined} />
      <DataTable caption="Mười nghìn hàng" columns={manyColumns} rows={many} rowKey={(row) => row.id} rowHref={() => '#'} />
      <div className="rounded-large border border-line bg-sheet p-4"><Tree label="Ai tham dự" nodes={tree} chosen={chosen} onChange={setChosen} /></div>
    </div>
  );
}
