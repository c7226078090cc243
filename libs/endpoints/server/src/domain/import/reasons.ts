import type { ImportCode } from '@diem-cau/endpoints/contracts';

/** What is wrong with a row and how to mend it, for the file that goes back to whoever filled it in. */
export const IMPORT_REASONS: Readonly<Record<ImportCode, string>> = {
  unit_missing: 'Thiếu đơn vị: ghi mã hoặc tên đơn vị',
  unit_unknown: 'Không có đơn vị này trong địa bàn: kiểm tra mã, tên đơn vị',
  unit_ambiguous: 'Nhiều đơn vị cùng tên: ghi thêm huyện hoặc mã đơn vị',
  unit_code_name_differ: 'Mã và tên không cùng một đơn vị: sửa một trong hai',
  name_missing: 'Thiếu tên điểm cầu',
  name_too_long: 'Tên điểm cầu dài quá 160 ký tự',
  code_invalid: 'Mã điểm cầu chỉ gồm chữ không dấu, số và . _ / -',
  code_taken: 'Mã điểm cầu đã dùng cho điểm cầu khác của đơn vị',
  kind_unknown: 'Loại phải là: bộ thiết bị, hệ thống phòng họp hoặc trình duyệt',
  line_invalid: 'Đường truyền ghi bằng số kbit/s, ví dụ 4000',
  phone_invalid: 'Điện thoại chỉ gồm chữ số',
  operator_unknown: 'Không có nhà cung cấp này: ghi ví dụ VNPT',
  date_invalid: 'Ngày ghi theo dạng 25/03/2017',
  formula: 'Ô chứa công thức: dán lại dạng giá trị',
  serial_too_long: 'Số máy dài quá 60 ký tự',
  repeated: 'Lặp lại một dòng phía trên',
  exists: 'Đã đăng ký',
  text_too_long: 'Vị trí hoặc người quản lý quá dài',
  number_cut: 'Excel đã rút gọn dãy số (ví dụ 1,23E+14): ghi lại đủ chữ số, dạng văn bản',
  old_font: 'Chữ gõ bằng phông cũ (TCVN3, VNI): chuyển sang Unicode',
};
