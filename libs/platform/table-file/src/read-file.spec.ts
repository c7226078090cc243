import { decodeText } from './decode-text';
import { fileKindOf } from './file-kind';
import { findDelimiter } from './find-delimiter';

const HEADER = 'Mã đơn vị;Tên điểm cầu\n00912;"Phòng họp; tầng 2"\n';

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(HEADER)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${HEADER}`)],
    ['decomposed letters', Buffer.from(HEADER.normalize('NFD'))],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${HEADER}`, 'utf16le')],
    ['UTF-16, other end first', Buffer.from(`\ufeff${HEADER}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(HEADER, 'utf16le')],
  ])('of %s are read as text', (_, bytes) => {
    expect(fileKindOf(bytes)).toBe('text');
    expect(decodeText(bytes)).toBe(HEADER);
  });

  it('of Vietnamese Windows are read as text', () => {
    // "Đ", "ạ" as a + combining dot, "o": windows-1258 has marks of their own.
    expect(decodeText(Uint8Array.from([0xd0, 0x61, 0xf2, 0x6f]))).toBe('Đạo');
  });

  it.each([
    ['a renamed PDF', '%PDF-1.7\n'],
    ['an old .xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a web page that calls itself .xls', '\xef\xbb\xbf<html><table>'],
    ['an image', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ])('of %s are refused', (_, bytes) => {
    expect(fileKindOf(Buffer.from(bytes, 'latin1'))).toBe('other');
  });

  it('of a workbook begin as a ZIP', () => {
    expect(fileKindOf(Buffer.from('PK\x03\x04', 'latin1'))).toBe('xlsx');
  });
});

it.each([
  [HEADER, ';'],
  ['a\tb\n1\t2\n', '\t'],
  ['a,b\n1,"x;y;z"\n', ','],
  ['one column\n', ';'],
])('finds what separates %j', (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});
