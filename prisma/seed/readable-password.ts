import { randomInt } from 'node:crypto';

// Plain syllables, no marks: typed on any keyboard, read out over a telephone.
const WORDS =
  'anh bac ban bien binh bong buoi cam canh cau cay che chim chuong cong cua dat dao den dinh doi dong gach ghe gio gom hang hat ho hoa hong kem khau khoi kien lan lang lua may men mua mun nang ngo ngoc nha nui quan que rung ruou sang sao song suoi tam than thac thung trang tre tuyet vai vang vuon xuan'.split(' ');

/** Four words and four digits: about 38 random bits, behind a lock-out after five wrong ones. */
export function readablePassword(): string {
  const words = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)] as string);
  return `${words.join('-')}-${String(randomInt(10_000)).padStart(4, '0')}`;
}
