import { isWeakPassword } from './weak-password';

describe('weak passwords', () => {
  it.each(['Matkhau@2026', 'mậtkhẩu12345', '1234567890', 'aaaaaaaaaaaa', 'HaGiang2017!', 'xx.lan.vixuyen.xx'])('refuses %s', (password) => {
    expect(isWeakPassword(password, 'lan.vixuyen')).toBe(true);
  });

  it.each(['nui-doi-quan-ba-42', 'Chè Shan tuyết Cao Bồ', 'v7Kq2mR9xTzP'])('takes %s', (password) => {
    expect(isWeakPassword(password, 'lan.vixuyen')).toBe(false);
  });
});
