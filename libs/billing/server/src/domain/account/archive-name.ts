const MARKS = /\p{M}/gu;

/** A file's name in a pack, for any system: number, then the buyer without marks. */
export function archiveName({ series, number, buyerName }: { readonly series: string; readonly number: number; readonly buyerName: string }, kind: 'pdf' | 'xml'): string {
  const buyer = buyerName.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return `${series}-${String(number).padStart(8, '0')}${buyer && `-${buyer}`}.${kind}`;
}
