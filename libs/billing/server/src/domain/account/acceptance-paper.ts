import type { InvoiceDetail } from '@diem-cau/billing/contracts';
import type { Paper } from '@diem-cau/billing/invoice-pdf';
import { formatVnd, vnd } from '@diem-cau/shared/money';
import { billingMonth, formatDay, formatMonth, serviceDay } from '@diem-cau/shared/time';

export interface ContractFact {
  readonly number: string;
  readonly signedOn: string;
}

type Source = Pick<InvoiceDetail, 'series' | 'number' | 'formNumber' | 'issueDay' | 'issuedAt' | 'seller' | 'buyer' | 'bank' | 'lines' | 'totals' | 'month' | 'inWords' | 'reference'> & { readonly isDemonstration: boolean };

const contractsText = (contracts: readonly ContractFact[]): string => contracts.map(({ number, signedOn }) => `số ${number} ngày ${formatDay(serviceDay(signedOn))}`).join('; ') || '—';
const roomsOf = ({ lines }: Source): number => new Set(lines.flatMap(({ endpointId }) => (endpointId === null ? [] : [endpointId]))).size;

/** Acceptance of a month's service, for both to sign: what the Treasury asks for beside the invoice. */
export function acceptancePaper(invoice: Source, contracts: readonly ContractFact[]): Paper {
  const { seller, buyer, totals } = invoice;
  return {
    ...headOf(invoice), title: 'Biên bản nghiệm thu khối lượng dịch vụ', subtitles: [`Dịch vụ điểm cầu truyền hình trực tuyến, đến hết tháng ${formatMonth(billingMonth(invoice.month))}`],
    blocks: [
      { kind: 'facts', rows: [['Bên sử dụng dịch vụ', buyer.name], ['Địa chỉ', buyer.address], ['Mã ĐVQHNS', buyer.budgetCode ?? '—'], ['Bên cung cấp dịch vụ', seller.name], ['Địa chỉ', seller.address], ['Mã số thuế', seller.taxCode], ['Hợp đồng', contractsText(contracts)]] },
      { kind: 'text', text: `Hai bên cùng nghiệm thu khối lượng dịch vụ đã cung cấp: ${roomsOf(invoice)} điểm cầu, chi tiết từng điểm cầu và số ngày phục vụ theo bảng kê kèm theo hóa đơn ký hiệu ${invoice.formNumber}${invoice.series} số ${String(invoice.number).padStart(8, '0')}.` },
      { kind: 'facts', rows: [['Giá trị trước thuế', formatVnd(vnd(totals.netVnd))], ['Thuế GTGT', formatVnd(vnd(totals.vatVnd))], ['Tổng giá trị nghiệm thu', formatVnd(vnd(totals.grossVnd))], ['Bằng chữ', invoice.inWords]] },
      { kind: 'text', text: 'Chất lượng dịch vụ đạt yêu cầu theo hợp đồng. Hai bên thống nhất khối lượng và giá trị trên làm căn cứ thanh toán.' },
      { kind: 'signatures', sides: [{ title: 'ĐẠI DIỆN BÊN SỬ DỤNG', name: '' }, { title: 'ĐẠI DIỆN BÊN CUNG CẤP', name: seller.name }] },
    ],
  };
}

/** What the contract and the parties are, on one sheet. */
export function contractPaper(invoice: Source, contracts: readonly ContractFact[]): Paper {
  const { seller, buyer, bank } = invoice;
  return {
    ...headOf(invoice), title: 'Thông tin hợp đồng', subtitles: ['Cung cấp dịch vụ điểm cầu truyền hình trực tuyến'],
    blocks: [
      { kind: 'facts', rows: [['Hợp đồng', contractsText(contracts)], ['Bên cung cấp', seller.name], ['Mã số thuế', seller.taxCode], ['Địa chỉ', seller.address], ['Tài khoản', bank ? `${bank.account}, ${bank.name}` : '—']] },
      { kind: 'facts', rows: [['Bên sử dụng', buyer.name], ['Địa chỉ', buyer.address], ['Mã số thuế', buyer.taxCode ?? '—'], ['Mã ĐVQHNS', buyer.budgetCode ?? '—'], ['Tài khoản Kho bạc', buyer.treasuryAccount ?? '—'], ['Kho bạc Nhà nước', buyer.treasuryOffice ?? '—']] },
      { kind: 'text', text: 'Bản hợp đồng giấy do hai bên lưu giữ; trang này tóm tắt để Kho bạc Nhà nước đối chiếu.' },
    ],
  };
}

const headOf = (invoice: Source) => ({ demonstration: invoice.isDemonstration, number: null, form: null, day: serviceDay(invoice.issueDay), madeAt: new Date(invoice.issuedAt), sender: invoice.seller });
