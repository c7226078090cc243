import type pg from 'pg';
import { newId } from '@diem-cau/shared/ids';
import { insertRows } from './topic';

/** The article's two suppliers. The support numbers are invented. */
export async function seedOperators(client: pg.Client): Promise<void> {
  await insertRows(client, 'core.operator', [
    { id: newId(), code: 'vnpt', name: 'Viễn thông Hà Giang (VNPT)', short_name: 'VNPT Hà Giang', support_phone: '0900 000 801' },
    { id: newId(), code: 'viettel', name: 'Viettel Hà Giang', short_name: 'Viettel Hà Giang', support_phone: '0900 000 802' },
  ]);
}

/** Ids of the operators by their code. */
export async function operatorIds(client: pg.Client): Promise<(code: string) => string> {
  const { rows } = await client.query<{ code: string; id: string }>('select code, id from core.operator');
  const byCode = new Map(rows.map(({ code, id }) => [code, id]));
  return (code) => {
    const id = byCode.get(code);
    if (!id) throw new Error(`no operator ${code}`);
    return id;
  };
}
