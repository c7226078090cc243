import type { StatementDraft, StatementView } from '@diem-cau/billing/contracts';
import { signedIn, type ApiClient } from './api-client';

export interface BankLine { readonly vnd: number; readonly text: string; readonly id: string }

/** A CSV as a bank writes it: labels, a running balance, the day in Viet Nam. */
export function bankCsv(lines: readonly BankLine[], account = '113366668888'): string {
  const day = new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
  let balance = 10_000_000;
  const rows = lines.map(({ vnd, text, id }) => [day, id, vnd < 0 ? -vnd : '', vnd > 0 ? vnd : '', (balance += vnd), text].join(';'));
  return ['SAO KÊ TÀI KHOẢN', `Số tài khoản:;${account}`, 'Số dư đầu kỳ:;;;;10000000', 'Ngày giao dịch;Mã giao dịch;Ghi nợ;Ghi có;Số dư;Nội dung giao dịch', ...rows, `Số dư cuối kỳ:;;;;${balance}`].join('\r\n');
}

/** Past the screens: a statement of these lines, imported. */
export async function importStatement(clerk: ApiClient, fileName: string, csv: string): Promise<StatementView> {
  const form = new FormData();
  form.append('file', new Blob([csv]), fileName);
  const { statement, mapping } = await clerk.post<StatementDraft>('/billing/statements', form);
  await clerk.send(`/billing/statements/${statement.id}/mapping`, { method: 'PUT', body: { bank: 'VietinBank', account: '113366668888', mapping } });
  return clerk.post<StatementView>(`/billing/statements/${statement.id}/import`);
}

/** Something to look at for whoever walks every page. */
export async function someStatement(): Promise<string> {
  const clerk = await signedIn('cuoc.vnpt');
  const [known] = (await clerk.get<{ items: StatementView[] }>('/billing/statements')).items;
  return (known ?? (await importStatement(clerk, 'sao-ke.csv', bankCsv([{ vnd: 70_000, text: 'Tien thue cot', id: 'FT-SEE-1' }, { vnd: -22_000, text: 'Thu phi QLTK', id: 'FT-SEE-2' }])))).id;
}
