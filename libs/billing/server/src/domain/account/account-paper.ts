import type { AccountView } from '@diem-cau/billing/contracts';
import type { Paper } from '@diem-cau/billing/invoice-pdf';
import { amountInWords, formatAmount, formatVnd, vnd } from '@diem-cau/shared/money';
import { formatDay, serviceDay, type ServiceDay } from '@diem-cau/shared/time';
import { moveText } from './move-text';

export interface AccountParties {
  readonly seller: Paper['sender'];
  readonly payerName: string;
  readonly payerCode: string;
  readonly demonstration: boolean;
}

/** What a payer and its operator owe each other, for both to sign. */
export function accountPaper(account: AccountView, { seller, payerName, payerCode, demonstration }: AccountParties, day: ServiceDay, madeAt: Date): Paper {
  const amount = (sum: number): string => (sum === 0 ? '' : formatAmount(vnd(sum)));
  const [from, to] = [formatDay(serviceDay(account.from)), formatDay(serviceDay(account.to))];
  const closing = vnd(account.closingVnd);
  const held = vnd(-account.closingVnd);
  return {
    demonstration, title: 'Biên bản đối chiếu công nợ', subtitles: [`Từ ngày ${from} đến ngày ${to}`], number: null, form: null, day, madeAt, sender: seller,
    blocks: [
      { kind: 'facts', rows: [['Bên cung cấp dịch vụ', seller.name], ['Mã số thuế', seller.taxCode], ['Đơn vị sử dụng', payerName], ['Mã khách hàng', payerCode]] },
      {
        kind: 'table',
        columns: [{ title: 'Ngày', share: 13, align: 'left', figures: true }, { title: 'Diễn giải', share: 43, align: 'left' }, { title: 'Phải trả thêm', share: 18, align: 'right', figures: true }, { title: 'Đã trả, giảm', share: 18, align: 'right', figures: true }, { title: 'Còn phải trả', share: 18, align: 'right', figures: true }],
        rows: [['', 'Số dư đầu kỳ', '', '', formatAmount(vnd(account.openingVnd))], ...account.items.map((move) => [formatDay(serviceDay(move.day)), moveText(move), amount(move.debitVnd), amount(move.creditVnd), formatAmount(vnd(move.balanceVnd))])],
        totals: [['', 'Cộng phát sinh', formatAmount(vnd(account.debitVnd)), formatAmount(vnd(account.creditVnd)), ''], ['', 'Số dư cuối kỳ', '', '', formatAmount(closing)]],
      },
      { kind: 'text', text: closing < 0n ? `Đến hết ngày ${to}, nhà cung cấp còn giữ của đơn vị ${formatVnd(held)} (${amountInWords(held)}).` : `Đến hết ngày ${to}, đơn vị còn phải trả ${formatVnd(closing)} (${closing === 0n ? 'không đồng' : amountInWords(closing)}).` },
      { kind: 'text', text: 'Hai bên xác nhận số liệu trên là đúng. Biên bản lập thành hai bản, mỗi bên giữ một bản.' },
      { kind: 'signatures', sides: [{ title: 'ĐƠN VỊ SỬ DỤNG', name: '' }, { title: 'BÊN CUNG CẤP DỊCH VỤ', name: seller.name }] },
    ],
  };
}
