import { createHash, randomBytes } from 'node:crypto';

export const ENDPOINTS = 10_000;
export const COMMUNES = 3_321;
export const SCREENS = 800;

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const PROVINCES = 16;

/**
 * A country of 16 provinces: 3,321 communes, 10,000 endpoints, 800 of them with a paired screen and invited to `meetings`
 * meetings that are open now; the admin of one province (some 207 communes, 625 endpoints) and an operator's clerk who are signed in.
 * @param {import('pg').Client} admin the superuser, for arranging only
 */
export async function makeWorld(admin, meetings) {
  const tokens = { admin: randomBytes(24).toString('base64url'), clerk: randomBytes(24).toString('base64url') };
  const screens = Array.from({ length: SCREENS }, () => randomBytes(24).toString('base64url'));
  await admin.query('begin');
  await admin.query(`
    create temp table seat on commit drop as select i, gen_random_uuid() as tenant, case when i >= ${PROVINCES} then i % ${PROVINCES} end as parent from generate_series(0, ${COMMUNES} + ${PROVINCES} - 1) i;
    insert into core.tenant (id) select tenant from seat;
    insert into core.tenant_version (tenant_id, code, name, full_name, kind, level, parent_id, search)
      select s.tenant, lpad(s.i::text, 5, '0'), 'Đơn vị ' || s.i, 'Xã số ' || s.i, case when s.parent is null then 'tinh' else 'xa' end, case when s.parent is null then 'province' else 'commune' end,
             p.tenant, core.search_key('Xã số ' || s.i) from seat s left join seat p on p.i = s.parent;
    insert into core.closure select tenant, tenant, 0 from seat union all select p.tenant, s.tenant, 1 from seat s join seat p on p.i = s.parent;
    insert into core.operator (id, code, name, short_name) values (gen_random_uuid(), 'vnpt', 'Viễn thông', 'VNPT');
    insert into core.endpoint (id, tenant_id, code, name, kind, state, search, supplier_operator_id, payer_tenant_id, in_service_on)
      select gen_random_uuid(), s.tenant, 'DC-' || n, 'Phòng họp số ' || n, 'room_kit', 'in_service', core.search_key('Phòng họp số ' || n), o.id, s.tenant, date '2026-01-01'
        from generate_series(1, ${ENDPOINTS}) n join seat s on s.i = ${PROVINCES} + n % ${COMMUNES} cross join core.operator o;
    insert into core.supply (operator_id, endpoint_id, valid) select supplier_operator_id, id, daterange(date '2026-01-01', null) from core.endpoint;`);
  await admin.query(
    `insert into core.device (id, tenant_id, endpoint_id, credential_hash)
     select gen_random_uuid(), e.tenant_id, e.id, h from (select *, row_number() over (order by id) as n from core.endpoint limit ${SCREENS}) e
       join unnest($1::text[]) with ordinality t(h, n) on t.n = e.n`,
    [screens.map(sha256)],
  );
  const person = async (role, column, ownerSql, token) => {
    const { rows } = await admin.query(`insert into auth.person (id, username, name) values (gen_random_uuid(), '${role}', '${role}') returning id`);
    const post = await admin.query(
      `insert into core.post (id, person_id, ${column}, role, title, person_name, username, starts_on) values (gen_random_uuid(), $1, (${ownerSql}), '${role}', 'x', 'x', '${role}', '2016-01-01') returning id`,
      [rows[0].id],
    );
    await admin.query(`insert into auth.session (id, token_hash, person_id, post_id, expires_at) values (gen_random_uuid(), $1, $2, $3, now() + interval '12 hours')`, [sha256(token), rows[0].id, post.rows[0].id]);
    return post.rows[0].id;
  };
  const adminPost = await person('province_admin', 'tenant_id', `select tenant from seat where i = 0`, tokens.admin);
  await person('billing_clerk', 'operator_id', 'select id from core.operator', tokens.clerk);
  const meetingIds = [];
  for (let index = 0; index < meetings; index += 1) {
    const { rows } = await admin.query(
      `insert into meet.meeting (id, tenant_id, kind, title, state, starts_at, duration_minutes, host_name, convened_by_post_id, chair_post_id, chair_name, chair_title,
                                 speech_limit_seconds, microphones, search, opened_at)
       values (gen_random_uuid(), (select tenant from seat where i = 0), 'briefing', 'Giao ban', 'roll_call', now(), 120, 'Tỉnh', $1, $1, 'x', 'x', 300, 'called', 'giao ban', now()) returning id`,
      [adminPost],
    );
    meetingIds.push(rows[0].id);
    await admin.query(
      `insert into meet.invitation (id, tenant_id, meeting_id, unit_id, unit_name, endpoint_id, endpoint_name, state, position, sent_at)
       select gen_random_uuid(), (select tenant from seat where i = 0), $1, e.tenant_id, e.name, e.id, e.name, 'invited', row_number() over (order by e.id), now()
         from core.endpoint e join core.device d on d.endpoint_id = e.id`,
      [rows[0].id],
    );
  }
  await admin.query('commit');
  await admin.query('analyze');
  return { tokens, screens, meetingIds };
}
