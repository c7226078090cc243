import type { IssueNoticeInput } from '@diem-cau/billing/contracts';
import type { Paper } from '@diem-cau/billing/invoice-pdf';
import { formatDay, serviceDay, type ServiceDay } from '@diem-cau/shared/time';

/** All that a notice says, as it is kept: its paper is the same bytes for ever. */
export interface NoticeContent extends IssueNoticeInput {
  /** Missing from a notice of the time before a tax office was kept; its paper stays as it was. */
  readonly taxOffice?: { readonly code: string | null; readonly name: string | null };
  readonly seller: { readonly name: string; readonly address: string; readonly taxCode: string; readonly phone: string | null };
  readonly buyer: { readonly name: string; readonly address: string; readonly taxCode: string | null; readonly budgetCode: string | null; readonly customerCode: string };
  readonly invoice: { readonly formNumber: string; readonly series: string; readonly number: number; readonly issueDay: string };
  readonly demonstration: boolean;
}

const FIELDS = { name: 'Tên người mua', address: 'Địa chỉ người mua', other: 'Nội dung khác' } as const;

/** Notice of an issued invoice with errors, form 04/SS-HĐĐT: the invoice stands, its words are mended (Circular 91/2026 Art. 10.1.a). */
export function noticePaper({ taxOffice, seller, buyer, invoice, changes, reason, demonstration }: NoticeContent, number: string, day: ServiceDay, madeAt: Date): Paper {
  const named = `Mẫu số ${invoice.formNumber}, ký hiệu ${invoice.series}, số ${String(invoice.number).padStart(8, '0')}, ngày ${formatDay(serviceDay(invoice.issueDay))}`;
  return {
    demonstration, title: 'Thông báo hóa đơn điện tử có sai sót', subtitles: [], number, form: 'Mẫu số: 04/SS-HĐĐT', day, madeAt, sender: seller,
    blocks: [
      { kind: 'text', text: taxOffice ? `Kính gửi: ${taxOffice.name ?? 'Cơ quan thuế quản lý'}; ${buyer.name}` : 'Kính gửi: Cơ quan thuế quản lý và người mua', strong: true },
      { kind: 'facts', rows: [['Tên người nộp thuế', seller.name], ['Mã số thuế', seller.taxCode], ['Người mua', buyer.name], ['Mã số thuế người mua', buyer.taxCode ?? '—'], ['Mã ĐVQHNS', buyer.budgetCode ?? '—'], ['Hóa đơn', named]] },
      { kind: 'text', text: 'Người nộp thuế thông báo hóa đơn nêu trên có sai sót như sau; mã số thuế, số tiền, thuế suất, tiền thuế và hàng hóa, dịch vụ đều đúng nên không lập lại hóa đơn:' },
      {
        kind: 'table',
        columns: [{ title: 'STT', share: 6, align: 'center' }, { title: 'Chỉ tiêu', share: 20, align: 'left' }, { title: 'Đã ghi trên hóa đơn', share: 37, align: 'left' }, { title: 'Nội dung đúng', share: 37, align: 'left' }],
        rows: changes.map(({ field, wrong, right }, index) => [String(index + 1), FIELDS[field], wrong, right]), totals: [],
      },
      { kind: 'facts', rows: [['Hình thức xử lý', 'Giải trình (không lập hóa đơn mới)'], ['Lý do', reason]] },
      { kind: 'signatures', sides: [{ title: 'NGƯỜI MUA', name: '' }, { title: 'NGƯỜI NỘP THUẾ', name: seller.name }] },
    ],
  };
}
