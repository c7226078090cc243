import { serviceDay } from '@diem-cau/shared/time';
import { type NoticeContent, noticePaper } from './notice-content';

const kept: NoticeContent = {
  changes: [{ field: 'address', wrong: 'Xã A', right: 'Xã B' }], reason: 'Sai địa chỉ', demonstration: false,
  seller: { name: 'Viễn thông Mẫu', address: 'Số 1 phố Mẫu', taxCode: '0199100004', phone: null },
  buyer: { name: 'Ủy ban nhân dân xã Mẫu', address: 'Xã A', taxCode: null, budgetCode: '1099999', customerCode: 'DC000042' },
  invoice: { formNumber: '1', series: 'C26TDC', number: 1, issueDay: '2026-11-01' },
};
const addressed = (content: NoticeContent) => noticePaper(content, '1/TBSS-2026', serviceDay('2026-11-02'), new Date('2026-11-02T01:00:00Z')).blocks[0];

it('is addressed to the tax office and the buyer; one issued before a tax office was kept stays as it was', () => {
  expect(addressed({ ...kept, taxOffice: { code: '20100', name: 'Thuế tỉnh Mẫu' } })).toMatchObject({ text: 'Kính gửi: Thuế tỉnh Mẫu; Ủy ban nhân dân xã Mẫu' });
  expect(addressed({ ...kept, taxOffice: { code: null, name: null } })).toMatchObject({ text: 'Kính gửi: Cơ quan thuế quản lý; Ủy ban nhân dân xã Mẫu' });
  expect(addressed(kept)).toMatchObject({ text: 'Kính gửi: Cơ quan thuế quản lý và người mua' });
});
