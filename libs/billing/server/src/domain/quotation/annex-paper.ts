import type { AnnexView } from '@diem-cau/billing/contracts';
import type { Paper } from '@diem-cau/billing/invoice-pdf';
import { formatDay, serviceDay, startOfDay } from '@diem-cau/shared/time';

export const annexNumber = (number: number): string => `PL${String(number).padStart(2, '0')}`;

/** An annex of a contract for both sides to sign. */
export function annexPaper(annex: AnnexView, contract: { readonly number: string; readonly signedOn: string; readonly customerName: string }, seller: Paper['sender'], demonstration: boolean): Paper {
  const day = serviceDay(annex.signedOn);
  return {
    demonstration, title: 'Phụ lục hợp đồng', subtitles: [annex.subject, `Kèm theo hợp đồng số ${contract.number} ngày ${formatDay(serviceDay(contract.signedOn))}`], number: `${annexNumber(annex.number)}/${contract.number}`, form: null, day, madeAt: startOfDay(day), sender: seller,
    blocks: [
      { kind: 'facts', rows: [['Bên cung cấp dịch vụ', seller.name], ['Bên sử dụng dịch vụ', contract.customerName], ['Có hiệu lực từ ngày', formatDay(serviceDay(annex.effectiveOn))]] },
      ...annex.body.split(/\n+/).map((text) => ({ kind: 'text', text }) as const),
      { kind: 'text', text: 'Các điều khoản khác của hợp đồng không thay đổi. Phụ lục lập thành hai bản, mỗi bên giữ một bản.' },
      { kind: 'signatures', sides: [{ title: 'BÊN SỬ DỤNG', name: '' }, { title: 'BÊN CUNG CẤP', name: seller.name }] },
    ],
  };
}
