import type { Role } from '@diem-cau/identity/contracts';

export interface PostToSeed {
  readonly role: Role;
  readonly title: string;
  /** A unit's code, or an operator's. */
  readonly of: { readonly unit: string } | { readonly operator: string };
}

export interface PersonToSeed {
  readonly username: string;
  readonly name: string;
  readonly posts: readonly PostToSeed[];
}

const inUnit = (username: string, name: string, role: Role, title: string, unit: string): PersonToSeed => ({ username, name, posts: [{ role, title, of: { unit } }] });
const inOperator = (username: string, name: string, role: Role, title: string, operator: string): PersonToSeed => ({ username, name, posts: [{ role, title, of: { operator } }] });

const OFFICE = 'Công chức Văn phòng - thống kê';
const DISTRICT_IT = 'Chuyên viên công nghệ thông tin, Phòng Văn hóa và Thông tin';

/** All invented. One account for each role, and enough of them for two districts, two operators and two sectors to meet walls. */
export const PEOPLE: readonly PersonToSeed[] = [
  inUnit('quantri.tinh', 'Nguyễn Minh Tuấn', 'province_admin', 'Trưởng phòng Công nghệ thông tin, Sở Thông tin và Truyền thông', '02'),
  inUnit('quantri.vixuyen', 'Hoàng Văn Thành', 'district_admin', DISTRICT_IT, '030'),
  inUnit('vanphong.vixuyen', 'Nông Thị Hạnh', 'convener', 'Chánh Văn phòng HĐND và UBND huyện', '030'),
  inUnit('chutich.vixuyen', 'Lương Văn Phúc', 'chair', 'Chủ tịch UBND huyện', '030'),
  inUnit('thuky.vixuyen', 'Trần Thu Hiền', 'secretary', 'Chuyên viên tổng hợp, Văn phòng HĐND và UBND huyện', '030'),
  inUnit('xa.daoduc', 'Nguyễn Văn Toàn', 'unit_office', OFFICE, '00955'),
  inUnit('xa.phulinh', 'Lý Thị Mai', 'unit_office', OFFICE, '00706'),
  inUnit('xa.thanhthuy', 'Đặng Văn Dũng', 'unit_office', OFFICE, '00928'),
  inUnit('xa.sonvi', 'Vàng Mí Sính', 'unit_office', OFFICE, '00793'),
  inUnit('ketoan.daoduc', 'Phạm Thị Nga', 'accountant', 'Công chức Tài chính - kế toán', '00955'),
  inUnit('quantri.meovac', 'Giàng Mí Pó', 'district_admin', DISTRICT_IT, '027'),
  inOperator('cuoc.vnpt', 'Đỗ Thị Lan Anh', 'billing_clerk', 'Chuyên viên cước', 'vnpt'),
  inOperator('kythuat.vnpt', 'Bùi Văn Hùng', 'technician', 'Kỹ thuật viên lắp đặt', 'vnpt'),
  inOperator('quantri.vnpt', 'Vũ Đức Long', 'operator_admin', 'Trưởng phòng Kinh doanh', 'vnpt'),
  inOperator('cuoc.viettel', 'Ngô Thị Thanh', 'billing_clerk', 'Chuyên viên cước', 'viettel'),
  inOperator('quantri.viettel', 'Lò Thị Hoa', 'operator_admin', 'Trưởng phòng Khách hàng doanh nghiệp', 'viettel'),
  inOperator('kythuat.viettel', 'Tạ Văn Nam', 'technician', 'Kỹ thuật viên lắp đặt', 'viettel'),
  inUnit('quantri.kiemsat', 'Lê Anh Dũng', 'province_admin', 'Phó Chánh Văn phòng', 'MH-VKS-02'),
  inUnit('quantri.toaan', 'Hà Thị Bích', 'province_admin', 'Phó Chánh Văn phòng', 'MH-TA-02'),
  {
    username: 'haichucvu',
    name: 'Triệu Thị Vân',
    posts: [
      { role: 'convener', title: 'Phó Chánh Văn phòng UBND tỉnh', of: { unit: '02' } },
      { role: 'secretary', title: 'Thư ký (biệt phái)', of: { unit: '030' } },
    ],
  },
];
