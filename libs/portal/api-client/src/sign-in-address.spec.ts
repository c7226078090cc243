import { safeReturn, signInAddress } from './sign-in-address';

describe('the way back after signing in', () => {
  it('keeps the query', () => expect(signInAddress('/hoa-don?ky=2026-08')).toBe('/dang-nhap?tiep=%2Fhoa-don%3Fky%3D2026-08'));
  it.each(['https://la.vn/', '//la.vn', '/\\la.vn', 'javascript:alert(1)', '', '/dang-nhap?tiep=/'])('refuses %s', (next) => expect(safeReturn(next)).toBe('/'));
  it('keeps a path of this site', () => expect(safeReturn('/diem-cau?trang=2')).toBe('/diem-cau?trang=2'));
});
