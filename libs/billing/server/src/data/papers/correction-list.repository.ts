import { Injectable } from '@nestjs/common';
import type { CorrectedRow } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';

/** Corrections of one payer, issued in one month, with what each corrects. */
@Injectable()
export class CorrectionListRepository {
  constructor(private readonly db: Database) {}

  async of(payerId: string, month: string): Promise<CorrectedRow[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<CorrectedRow, 'netVnd' | 'vatVnd'> & { net: bigint; vat: bigint })[]>`
      select i.id::text as "invoiceId", i.kind, i.form_number as "formNumber", i.series, i.number, i.issue_day::text as "issueDay",
             c.id::text as "ofInvoiceId", c.series as "ofSeries", c.number as "ofNumber", c.issue_day::text as "ofIssueDay",
             i.net_vnd - case i.kind when 'replacement' then c.net_vnd else 0 end as net, i.vat_vnd - case i.kind when 'replacement' then c.vat_vnd else 0 end as vat
        from bill.invoice i join bill.invoice c on c.operator_id = i.operator_id and c.id = i.corrects_id
       where i.payer_id = ${payerId}::uuid and i.state = 'issued' and to_char(i.issue_day, 'YYYY-MM') = ${month} order by i.issued_at, i.series, i.number`;
    return rows.map(({ net, vat, ...row }) => ({ ...row, netVnd: vndToJson(net), vatVnd: vndToJson(vat) }));
  }
}
