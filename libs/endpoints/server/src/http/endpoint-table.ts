import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { Cell } from '@diem-cau/platform/http';
import { formatDay, formatInstant, serviceDay } from '@diem-cau/shared/time';

/** More than any branch has; a file of more would be no list any more. */
export const MOST_EXPORTED = 20_000;

const STATES: Readonly<Record<EndpointRowView['state'], string>> = {
  planned: 'Dự kiến', installing: 'Đang lắp đặt', installed: 'Đã lắp đặt', in_service: 'Đang sử dụng', suspended: 'Tạm ngưng', retired: 'Đã thôi dùng',
};
const CONNECTIONS: Readonly<Record<EndpointRowView['connection'], string>> = {
  offline: 'Ngoại tuyến', online: 'Trực tuyến', in_meeting: 'Đang họp', degraded: 'Kém',
};
const KINDS: Readonly<Record<EndpointRowView['kind'], string>> = { room_kit: 'Bộ thiết bị', room_system: 'Hệ thống phòng họp', browser: 'Trình duyệt' };

const COLUMNS: readonly (readonly [title: string, cell: (row: EndpointRowView) => Cell])[] = [
  ['Mã điểm cầu', ({ code }) => code],
  ['Tên điểm cầu', ({ name }) => name],
  ['Mã đơn vị', ({ unit }) => unit.code],
  ['Tên đơn vị', ({ unit }) => unit.fullName],
  ['Thuộc huyện', ({ unit }) => unit.parentName],
  ['Vị trí đặt', ({ place }) => place],
  ['Loại', ({ kind }) => KINDS[kind]],
  ['Trạng thái', ({ state }) => STATES[state]],
  ['Kết nối', ({ connection }) => CONNECTIONS[connection]],
  ['Thấy lần cuối', ({ lastSeenAt }) => (lastSeenAt ? formatInstant(new Date(lastSeenAt)) : null)],
  ['Đường truyền (kbit/s)', ({ lineKbps }) => lineKbps],
  ['Người quản lý', ({ custodianName }) => custodianName],
  ['Điện thoại', ({ custodianPhone }) => custodianPhone],
  ['Nhà cung cấp', ({ operator }) => operator?.name ?? null],
  ['Ngày dự kiến', ({ plannedOn }) => (plannedOn ? formatDay(serviceDay(plannedOn)) : null)],
  ['Đưa vào sử dụng', ({ inServiceOn }) => (inServiceOn ? formatDay(serviceDay(inServiceOn)) : null)],
];

export function endpointTable(items: readonly EndpointRowView[]): { columns: { title: string }[]; rows: Cell[][] } {
  return { columns: COLUMNS.map(([title]) => ({ title })), rows: items.map((row) => COLUMNS.map(([, cell]) => cell(row))) };
}
