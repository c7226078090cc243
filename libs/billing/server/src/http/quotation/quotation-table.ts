import type { QuotationRow } from '@diem-cau/billing/contracts';
import type { Cell } from '@diem-cau/platform/http';
import { formatDay, serviceDay } from '@diem-cau/shared/time';

const STATES: Record<QuotationRow['state'], string> = { draft: 'Bản thảo', sent: 'Đã gửi', accepted: 'Đã đồng ý', declined: 'Không đồng ý', withdrawn: 'Đã rút', expired: 'Hết hạn' };

export const QUOTATION_COLUMNS = [{ title: 'Số', width: 14 }, { title: 'Tiêu đề', width: 44 }, { title: 'Đơn vị', width: 44 }, { title: 'Tình trạng', width: 16 }, { title: 'Hiệu lực đến', width: 14 }, { title: 'Tổng cộng', width: 18 }, { title: 'Người trả lời', width: 24 }, { title: 'Lý do', width: 40 }];
export const quotationCells = (row: QuotationRow): Cell[] => [row.number, row.title, row.payerName, STATES[row.state], formatDay(serviceDay(row.validUntil)), row.grossVnd, row.answeredBy, row.reason];
