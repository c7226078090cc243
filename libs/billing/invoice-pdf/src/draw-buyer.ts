import type { InvoiceDocument } from './invoice-document';
import { write, type Sheet } from './sheet';
import { COLOR, CONTENT } from './theme';

const LABEL_WIDTH = 112;

/** Who pays and how; returns the y below. */
export function drawBuyer(sheet: Sheet, { buyer, paymentMethod }: InvoiceDocument, top: number): number {
  const codes = [
    buyer.taxCode && `Mã số thuế ${buyer.taxCode}`,
    buyer.budgetCode && `Mã ĐVQHNS ${buyer.budgetCode}`,
    buyer.customerCode && `Mã khách hàng ${buyer.customerCode}`,
  ].filter(Boolean);
  const rows: readonly (readonly [string, string])[] = [
    ['Đơn vị mua', buyer.name],
    ['Địa chỉ', buyer.address],
    ['Mã số', codes.join('  ·  ') || '—'],
    ['Hình thức thanh toán', paymentMethod],
  ];
  let y = top;
  rows.forEach(([label, value], index) => {
    write(sheet, label, CONTENT.left, y, { color: COLOR.soft });
    const font = index === 0 ? 'strong' : 'text';
    y = write(sheet, value, CONTENT.left + LABEL_WIDTH, y, { font, width: CONTENT.width - LABEL_WIDTH }) + 2.5;
  });
  return y + 9;
}
