import type { CorrectedInvoice, EInvoice } from './e-invoice';
import { DATA_ID } from './data-id';
import { element, leaves } from './write-xml';

const FORMAT_VERSION = '2.1.0';

/** `DLHDon`: what the seller signs, in the field order of the format; bytes as canonical XML, lines end with LF. */
export function invoiceData(invoice: EInvoice): string {
  const rate = (percent: number): string => `${percent}%`;
  const { seller, buyer } = invoice;
  const parts = [
    element('TTChung', leaves(
      ['PBan', FORMAT_VERSION], ['THDon', invoice.title], ['KHMSHDon', invoice.formNumber], ['KHHDon', invoice.series], ['SHDon', invoice.number], ['NLap', invoice.issueDay],
      ['HDCTTChinh', 0], ['DVTTe', 'VND'], ['HTTToan', 'CK'], ['MSTTCGP', invoice.providerTaxCode],
    ) + (invoice.corrects ? correctionOf(invoice.corrects) : '')),
    '<NDHDon>',
    element('NBan', leaves(['Ten', seller.name], ['MST', seller.taxCode], ['DChi', seller.address], ['STKNHang', seller.bank?.account ?? null], ['TNHang', seller.bank?.name ?? null])),
    element('NMua', leaves(['Ten', buyer.name], ['MST', buyer.taxCode], ['MDVQHNSach', buyer.budgetCode], ['DChi', buyer.address], ['MKHang', buyer.customerCode])),
    '<DSHHDVu>',
    ...invoice.lines.map((line, index) => element('HHDVu', leaves(
      ['TChat', 1], ['STT', index + 1], ['MHHDVu', line.code], ['THHDVu', line.description], ['DVTinh', line.unit], ['SLuong', line.quantity], ['DGia', line.unitPriceVnd],
      ['ThTien', line.netVnd], ['TSuat', rate(line.vatPercent)],
    ))),
    '</DSHHDVu>',
    element('TToan',
      element('THTTLTSuat', invoice.vatGroups.map((group) => element('LTSuat', leaves(['TSuat', rate(group.vatPercent)], ['ThTien', group.netVnd], ['TThue', group.vatVnd]))).join(''))
      + leaves(['TgTCThue', invoice.netVnd], ['TgTThue', invoice.vatVnd], ['TgTTTBSo', invoice.grossVnd], ['TgTTTBChu', invoice.inWords])),
    '</NDHDon>',
  ];
  return `<DLHDon Id="${DATA_ID}">\n${parts.join('\n')}\n</DLHDon>`;
}

/** TCHDon: 1 replaces, 2 adjusts. LHDCLQuan 1: the other one has this XML format too (unverified). */
function correctionOf({ kind, formNumber, series, number, issueDay }: CorrectedInvoice): string {
  return element('TTHDLQuan', leaves(
    ['TCHDon', kind === 'replacement' ? 1 : 2], ['LHDCLQuan', 1], ['KHMSHDCLQuan', formNumber], ['KHHDCLQuan', series], ['SHDCLQuan', number], ['NLHDCLQuan', issueDay],
  ));
}
