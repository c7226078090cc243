/** A key for searching that ignores case and marks and knows đ: `Vị Xuyên` and `vi xuyen` have the same. */
export function foldMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
