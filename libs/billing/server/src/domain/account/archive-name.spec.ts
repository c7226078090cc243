import { archiveName } from './archive-name';

it.each([
  ['Ủy ban nhân dân xã Đồng Văn', 'C26TDC-00000007-Uy-ban-nhan-dan-xa-Dong-Van.pdf'],
  ['../../etc/passwd', 'C26TDC-00000007-etc-passwd.pdf'],
  ['=1+1', 'C26TDC-00000007-1-1.pdf'],
  ['…', 'C26TDC-00000007.pdf'],
])('%s is a name that every system takes', (buyerName, name) => {
  expect(archiveName({ series: 'C26TDC', number: 7, buyerName }, 'pdf')).toBe(name);
});
