import type { ServiceDay } from '@diem-cau/shared/time';
import { DATA_ID } from './data-id';
import { signData, type SigningKey } from './sign-data';
import { verifyData } from './verify-invoice';
import { element, leaves } from './write-xml';

/** What notice 04/SS-HĐĐT says electronically (billing 5.3); field names as public code has them. */
export interface ErrorNotice {
  /** MCQT and TCQT; left out where the operator entered none. */
  readonly taxOffice: { readonly code: string | null; readonly name: string | null };
  readonly taxpayerName: string;
  readonly taxCode: string;
  /** DDanh, at most 50 characters. */
  readonly place: string;
  readonly day: ServiceDay;
  readonly invoices: readonly {
    /** MCCQT of a coded invoice, else null. */
    readonly authorityCode: string | null;
    readonly formNumber: string;
    readonly series: string;
    readonly number: number;
    readonly issueDay: ServiceDay;
    readonly reason: string;
  }[];
}

const FORMAT_VERSION = '2.1.0';
const OPENING = `<DLTBao Id="${DATA_ID}">`;
/** TCTBao: 1 cancels, 2 adjusts, 3 replaces, 4 explains: the invoice stands and words of it are explained. LADHDDT 1: an invoice of this XML format. Loai 1: of the seller's own accord. All (unverified). */
const [EXPLAINS, THIS_FORMAT, OF_OWN_ACCORD] = [4, 1, 1];

/** `TBao`, signed by the taxpayer and verified again before it leaves. @throws Error where the signature that was just made does not verify */
export function signNotice(notice: ErrorNotice, key: SigningKey, signedAt: Date): string {
  const data = noticeData(notice);
  return signData({ unsigned: `<TBao>\n${data}\n<DSCKS><NNT></NNT></DSCKS>\n</TBao>`, data, signer: 'NNT' }, key, signedAt);
}

/** Why a signed notice is not what `certificatePem`'s owner signed; empty where it is. */
export const verifyNotice = (signed: string, certificatePem: string): string[] => verifyData(signed, certificatePem, OPENING);

function noticeData({ taxOffice, taxpayerName, taxCode, place, day, invoices }: ErrorNotice): string {
  const head = leaves(['PBan', FORMAT_VERSION], ['MSo', '04/SS-HĐĐT'], ['Ten', 'Thông báo hóa đơn điện tử có sai sót'], ['Loai', OF_OWN_ACCORD], ['MCQT', taxOffice.code], ['TCQT', taxOffice.name], ['TNNT', taxpayerName], ['MST', taxCode], ['DDanh', place], ['NTBao', day]);
  const listed = invoices.map((one, index) => element('HDon', leaves(
    ['STT', index + 1], ['MCQTCap', one.authorityCode], ['KHMSHDon', one.formNumber], ['KHHDon', one.series], ['SHDon', one.number], ['Ngay', one.issueDay], ['LADHDDT', THIS_FORMAT], ['TCTBao', EXPLAINS], ['LDo', one.reason],
  )));
  return `${OPENING}\n${head}\n<DSHDon>\n${listed.join('\n')}\n</DSHDon>\n</DLTBao>`;
}
