import type pg from 'pg';
import { OWNED_SCHEMAS, SECRET_TABLES } from './schemas';

export interface Guard {
  readonly name: string;
  /** One line a fault: what is wrong, and where. */
  faults(client: pg.Pool): Promise<string[]>;
}

export interface ReviewedTables {
  /** Tables without exactly one owner a row: why that is right. */
  readonly unowned: Readonly<Record<string, string>>;
  /** Unique indexes not led by the owner: why they are no oracle of another tenant's rows. */
  readonly globalUnique: Readonly<Record<string, string>>;
}

const APP_ROLES = ['dc_auth', 'dc_api', 'dc_billing', 'dc_jobs'];

const query = (sql: string, values: unknown[] = []) => ({
  faults: async (client: pg.Pool): Promise<string[]> => (await client.query<{ fault: string }>(sql, values)).rows.map(({ fault }) => fault),
});

/** What the catalogue must say for the walls to hold. Every guard is proven by a planted fault in its spec. */
export const guardsOf = (reviewed: ReviewedTables): readonly Guard[] => [
  {
    name: 'every table has row security that binds its owner too',
    ...query(
      `select c.oid::regclass::text as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
      [OWNED_SCHEMAS],
    ),
  },
  {
    name: 'every row has exactly one owner, or its table is in the reviewed list',
    ...query(
      `with t as (select c.oid, c.oid::regclass::text as name,
               exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull) as tenant_sure,
               exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'operator_id' and a.attnotnull) as operator_sure,
               exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant_has,
               exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'operator_id') as operator_has,
               exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                         and regexp_replace(pg_get_constraintdef(k.oid), '\\s', '', 'g') in
                           ('CHECK((num_nonnulls(tenant_id,operator_id)=1))', 'CHECK((num_nonnulls(operator_id,tenant_id)=1))')) as one_of_both
             from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and c.relkind in ('r', 'p'))
       select name as fault from t
        where not (name = any($2))
          and not ((tenant_sure and not operator_has) or (operator_sure and not tenant_has) or (tenant_has and operator_has and one_of_both)) order by 1`,
      [OWNED_SCHEMAS, Object.keys(reviewed.unowned)],
    ),
  },
  {
    name: 'every view asks as its caller, and nothing is materialised',
    ...query(
      `select c.oid::regclass::text as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false))) order by 1`,
      [OWNED_SCHEMAS],
    ),
  },
  {
    name: 'no definer function belongs to a superuser or lets its caller choose the search path',
    ...query(
      `select p.oid::regprocedure || case when r.rolsuper or r.rolbypassrls then ': owned by ' || r.rolname else ': search_path not pinned' end as fault
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
        where n.nspname = any($1) and p.prosecdef and (r.rolsuper or r.rolbypassrls
           or not exists (select 1 from unnest(coalesce(p.proconfig, '{}')) s where s ~ '^search_path=pg_catalog, *pg_temp$')) order by 1`,
      [OWNED_SCHEMAS],
    ),
  },
  {
    name: 'no definer function is anybody’s to call',
    ...query(
      `select p.oid::regprocedure::text as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = any($1) and p.prosecdef and exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) order by 1`,
      [OWNED_SCHEMAS],
    ),
  },
  {
    name: 'no role of the product is a superuser, bypasses row security, or is a member of one that owns tables',
    ...query(
      `select r.rolname || ': superuser or bypasses row security' as fault from pg_roles r where r.rolname like 'dc\\_%' and (r.rolsuper or r.rolbypassrls)
       union all select r.rolname || ': may create roles or databases' from pg_roles r where r.rolname like 'dc\\_%' and r.rolcanlogin and (r.rolcreaterole or r.rolcreatedb)
       union all select m.rolname || ': member of ' || g.rolname from pg_auth_members x join pg_roles m on m.oid = x.member join pg_roles g on g.oid = x.roleid
        where m.rolname = any($1) and g.rolname like 'dc\\_%'
       union all select c.oid::regclass || ': owned by ' || r.rolname from pg_class c join pg_roles r on r.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace
        where r.rolname = any($1) and c.relkind in ('r', 'p', 'v', 'm') and n.nspname = any($2) order by 1`,
      [APP_ROLES, OWNED_SCHEMAS],
    ),
  },
  {
    name: 'no role of the application may TRUNCATE, REFERENCES or TRIGGER',
    ...query(
      `select c.oid::regclass || ': ' || a.privilege_type || ' to ' || a.grantee::regrole as fault
         from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a
        where n.nspname = any($1) and (a.grantee = 0 or a.grantee::regrole::text = any($2)) and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN') order by 1`,
      [OWNED_SCHEMAS, APP_ROLES],
    ),
  },
  {
    name: 'no role of the application reads what only dc_auth or dc_ctx may',
    ...query(
      `select t || ' readable by ' || r as fault from unnest($1::text[]) t cross join unnest(array['dc_api', 'dc_billing', 'dc_jobs']) r
        where to_regclass(t) is not null and (has_any_column_privilege(r, t::regclass, 'select')) order by 1`,
      [SECRET_TABLES],
    ),
  },
  {
    name: 'the billing role has no right on the schema of meetings',
    ...query(`select 'dc_billing has usage on meet' as fault where has_schema_privilege('dc_billing', 'meet', 'usage')
              union all select 'dc_billing on ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'meet' and c.relkind in ('r', 'p', 'v') and has_table_privilege('dc_billing', c.oid, 'select, insert, update, delete')`),
  },
  {
    name: 'every policy asks the context once a statement, not once a row',
    ...query(
      `select p.polrelid::regclass || ': ' || p.polname as fault
         from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
         cross join lateral (select coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as text) e
        where n.nspname = any($1)
          and regexp_replace(e.text, '\\(\\s*SELECT\\s+(ctx\\.[a-z_]+\\([^()]*\\)\\s*=\\s*ANY\\s*\\([^()]*\\)\\s*AS|ctx\\.[a-z_]+\\([^()]*\\))', '', 'gi') ~ 'ctx\\.' order by 1`,
      [OWNED_SCHEMAS],
    ),
  },
  {
    name: 'every unique index is led by its owner, so that a duplicate tells nothing of another tenant',
    ...query(
      `select i.indexrelid::regclass::text as fault
         from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
         left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where n.nspname = any($1) and (i.indisunique or i.indisexclusion)
          and coalesce(a.attname, '') not in ('tenant_id', 'operator_id')
          -- A single random uuid that the server chose cannot be guessed.
          and not (i.indnkeyatts = 1 and a.atttypid = 'uuid'::regtype)
          and not (i.indnkeyatts = 1 and a.attidentity = 'a')
          and not (i.indexrelid::regclass::text = any($2)) order by 1`,
      [OWNED_SCHEMAS, Object.keys(reviewed.globalUnique)],
    ),
  },
  {
    name: 'nothing asks for the day of the server’s own zone: a post or a unit changes at midnight of Vietnam',
    ...query(
      `with said as (
         select p.oid::regprocedure::text as name, p.prosrc as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1)
         union all select c.oid::regclass::text, pg_get_viewdef(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and c.relkind = 'v'
         union all select d.adrelid::regclass::text || ' default', pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d join pg_class c on c.oid = d.adrelid
                     join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1)
         union all select l.polrelid::regclass::text || ' policy', concat_ws(' ', pg_get_expr(l.polqual, l.polrelid), pg_get_expr(l.polwithcheck, l.polrelid)) from pg_policy l)
       select name as fault from said where text ~* '(current_date|localtimestamp|(now|_timestamp)\\(\\)::date)' order by 1`,
      [OWNED_SCHEMAS],
    ),
  },
];
