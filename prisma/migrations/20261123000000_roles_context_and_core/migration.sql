-- What every later migration stands on: schemas, the signed context, units, people, posts, endpoints, audit, outbox.
-- The roles exist already (tools/embedded provisions them): a managed PostgreSQL gives no role passwords to a migration.

create schema if not exists ext;
create extension if not exists pgcrypto with schema ext;
create extension if not exists btree_gist with schema ext;
create extension if not exists pg_trgm with schema ext;
create extension if not exists unaccent with schema ext;

create schema auth authorization dc_owner;
create schema core authorization dc_owner;
create schema meet authorization dc_owner;
create schema bill authorization dc_owner;
create schema app authorization dc_owner;
create schema ctx authorization dc_ctx;
create schema queue authorization dc_jobs;

revoke all on schema public from public;
grant usage on schema ext to dc_owner, dc_ctx, dc_auth, dc_api, dc_billing, dc_jobs;
grant usage on schema ctx to dc_owner, dc_auth, dc_api, dc_billing, dc_jobs;

set role dc_owner;
grant usage on schema auth to dc_auth, dc_ctx;
grant usage on schema core to dc_auth, dc_api, dc_billing, dc_ctx;
grant usage on schema meet to dc_api, dc_ctx;
grant usage on schema bill to dc_api, dc_billing, dc_ctx;
grant usage on schema app to dc_auth, dc_api, dc_billing, dc_jobs, dc_ctx;

-- Search knows Vietnamese: no marks, đ = d, one spacing, lower case.
create function core.search_key(p text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$ select regexp_replace(lower(translate(ext.unaccent('ext.unaccent'::regdictionary, normalize(p, NFC)), 'đĐ', 'dd')), '\s+', ' ', 'g') $$;
grant execute on function core.search_key(text) to dc_api, dc_billing, dc_auth, dc_ctx;

-- ── people ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Global and readable by dc_auth only: one person may hold posts in several units and operators.
create table auth.person (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  name text not null,
  email text check (email = lower(email)),
  phone text,
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.session (
  id uuid primary key,
  token_hash text not null unique,          -- sha256 of the cookie's token, hex: a stolen backup signs nobody in
  person_id uuid not null references auth.person on delete cascade,
  post_id uuid,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null default now(),
  ip text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on auth.session (person_id);

-- ── units ─────────────────────────────────────────────────────────────────────────────────────────────────────────
create table core.tenant (
  id uuid primary key,
  sector text not null default 'administration',   -- administration, procuracy, court, ...: trees that never meet
  created_at timestamptz not null default now()
);

create table core.tenant_version (
  tenant_id uuid not null references core.tenant,
  valid daterange not null default daterange(null, null),
  code text not null,                       -- official code of the catalogue; text, leading zeros matter
  name text not null,
  full_name text not null,
  kind text not null,                       -- tinh, huyen, thanh_pho, xa, phuong, thi_tran, ...
  level text not null,                      -- province, district, commune, ...: data, not three columns
  parent_id uuid references core.tenant,
  lat double precision,
  lng double precision,
  search text not null,
  primary key (tenant_id, valid),
  exclude using gist (tenant_id with =, valid with &&)
);
create index on core.tenant_version (parent_id);
create index on core.tenant_version (code);
create index on core.tenant_version using gin (search ext.gin_trgm_ops);

create table core.closure (
  ancestor uuid not null references core.tenant,
  descendant uuid not null references core.tenant,
  depth int not null,
  primary key (ancestor, descendant)
);
create index on core.closure (descendant);

create table core.operator (
  id uuid primary key,
  code text not null unique,                -- vnpt, viettel
  name text not null,
  short_name text not null,
  support_phone text
);

create table core.post (
  id uuid primary key,
  person_id uuid not null references auth.person,
  tenant_id uuid references core.tenant,
  operator_id uuid references core.operator,
  role text not null,
  title text not null,                      -- chức vụ as printed: "Chánh Văn phòng"
  person_name text not null,                -- copied: auth.person is not readable here
  username text not null,
  mfa_required boolean not null default true,
  starts_on date not null default current_date,
  ends_on date,
  created_at timestamptz not null default now(),
  check (num_nonnulls(tenant_id, operator_id) = 1)
);
create index on core.post (person_id);
create index on core.post (tenant_id);
create index on core.post (operator_id);
alter table auth.session add foreign key (post_id) references core.post on delete set null;

-- ── endpoints ─────────────────────────────────────────────────────────────────────────────────────────────────────
create table core.endpoint (
  id uuid primary key,
  tenant_id uuid not null references core.tenant,   -- the unit whose room it is
  code text not null,                       -- unique within the unit's branch by habit, within the unit by rule
  name text not null,
  place text not null default '',
  kind text not null check (kind in ('room_kit', 'room_system', 'browser')),
  state text not null default 'planned'
    check (state in ('planned', 'installing', 'installed', 'in_service', 'suspended', 'retired')),
  line_kbps int check (line_kbps > 0),
  custodian_name text not null default '',
  custodian_phone text not null default '',
  supplier_operator_id uuid references core.operator,
  payer_tenant_id uuid references core.tenant,
  planned_on date,
  in_service_on date,
  search text not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, code),
  unique (tenant_id, id)
);
create index on core.endpoint (supplier_operator_id);

-- The credential of one paired screen. A device that is paired again gets a new row.
create table core.device (
  id uuid primary key,
  tenant_id uuid not null,
  endpoint_id uuid not null,
  credential_hash text not null unique,
  label text not null default '',
  paired_at timestamptz not null default now(),
  paired_by_post_id uuid references core.post,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  revoked_reason text,
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id)
);
create unique index device_one_live on core.device (tenant_id, endpoint_id) where revoked_at is null;

-- Which operator supplies an endpoint on which days: decides what an operator may ever see.
create table core.supply (
  operator_id uuid not null references core.operator,
  endpoint_id uuid not null references core.endpoint,
  valid daterange not null,
  primary key (operator_id, endpoint_id, valid),
  exclude using gist (endpoint_id with =, valid with &&)
);

-- ── audit, outbox, idempotency ────────────────────────────────────────────────────────────────────────────────────
create table app.audit (
  id bigint generated always as identity primary key,
  tenant_id uuid references core.tenant,
  operator_id uuid references core.operator,
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null,
  post_id uuid,
  person_id uuid,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  detail jsonb not null,
  prev_hash bytea not null,
  hash bytea not null,
  check (num_nonnulls(tenant_id, operator_id) = 1)
);
create unique index audit_tenant_seq on app.audit (tenant_id, seq) where tenant_id is not null;
create unique index audit_operator_seq on app.audit (operator_id, seq) where operator_id is not null;
create index on app.audit (tenant_id, subject_type, subject_id);

create table app.audit_head (
  owner_id uuid primary key,                -- a tenant or an operator
  seq bigint not null,
  hash bytea not null
);

create table app.outbox (
  id bigint generated always as identity primary key,
  tenant_id uuid references core.tenant,
  operator_id uuid references core.operator,
  topic text not null,
  body jsonb not null,
  due_at timestamptz not null default now(),
  tries int not null default 0,
  sent_at timestamptz,
  done_at timestamptz,
  failed_at timestamptz,
  last_error text,
  created_at timestamptz not null default now(),
  check (num_nonnulls(tenant_id, operator_id) = 1)
);
create index outbox_waiting on app.outbox (due_at, id) where done_at is null and failed_at is null;

create table app.idempotency (
  post_id uuid not null references core.post,
  key text not null check (length(key) between 1 and 255),
  tenant_id uuid references core.tenant,
  operator_id uuid references core.operator,
  request_hash text not null,
  status int,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (post_id, key),
  check (num_nonnulls(tenant_id, operator_id) = 1)
);
create index on app.idempotency (created_at);
reset role;

-- ── the signed context ────────────────────────────────────────────────────────────────────────────────────────────
-- A plain setting could be forged by any injected SQL. So the database derives who asks from the session itself, and
-- signs it together with backend pid and transaction time: it is worth nothing in another transaction.
set role dc_ctx;
create table ctx.secret (k bytea not null);
insert into ctx.secret select ext.gen_random_bytes(32);

create function ctx.write(p_kind text, p_tenant uuid, p_operator uuid, p_post uuid, p_person uuid, p_endpoint uuid, p_role text)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare b text;
begin
  b := p_kind || '|' || coalesce(p_tenant::text, '') || '|' || coalesce(p_operator::text, '') || '|' || coalesce(p_post::text, '')
    || '|' || coalesce(p_person::text, '') || '|' || coalesce(p_endpoint::text, '') || '|' || coalesce(p_role, '')
    || '|' || pg_backend_pid() || '|' || extract(epoch from now());
  perform set_config('app.ctx', b || '#' || encode(ext.hmac(b::bytea, (select k from ctx.secret), 'sha256'), 'hex'), true);
end $$;
revoke all on function ctx.write(text, uuid, uuid, uuid, uuid, uuid, text) from public;

-- Field n of the context, null where no context is open. A forged or replayed one raises 28000.
create function ctx.f(n int) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare v text := nullif(current_setting('app.ctx', true), ''); b text; parts text[];
begin
  if v is null then return null; end if;
  b := split_part(v, '#', 1);
  parts := string_to_array(b, '|');
  if split_part(v, '#', 2) is distinct from encode(ext.hmac(b::bytea, (select k from ctx.secret), 'sha256'), 'hex')
     or parts[8]::int <> pg_backend_pid() or parts[9]::numeric <> extract(epoch from now()) then
    raise exception 'context refused' using errcode = '28000';
  end if;
  return nullif(parts[n], '');
end $$;

create function ctx.kind() returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select ctx.f(1) $$;
create function ctx.tenant() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select ctx.f(2)::uuid $$;
create function ctx.operator() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select ctx.f(3)::uuid $$;
create function ctx.post() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select ctx.f(4)::uuid $$;
create function ctx.person() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select ctx.f(5)::uuid $$;
create function ctx.endpoint() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select ctx.f(6)::uuid $$;
create function ctx.role() returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select ctx.f(7) $$;

-- Own unit only: meetings, invoices, invitations. A device has no unit's rights: it sees what names its endpoint.
create function ctx.own() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.f(1) in ('person', 'job') and ctx.f(2) is not null then return array[ctx.f(2)::uuid]; end if;
  return '{}';
end $$;

create function ctx.descendants(p uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select coalesce(array_agg(descendant), '{}') from core.closure where ancestor = p $$;
revoke all on function ctx.descendants(uuid) from public;

-- The branch, for reading: admins, and those who convene meetings of the branch.
create function ctx.branch() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.f(1) = 'job' or ctx.f(7) in ('province_admin', 'district_admin', 'convener', 'chair', 'secretary') then
    return ctx.descendants(ctx.f(2)::uuid);
  end if;
  return ctx.own();
end $$;

-- The branch, for writing: units, endpoints, posts, by their admins. A unit's office keeps nothing but its own room.
create function ctx.managed() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.f(1) = 'job' or ctx.f(7) in ('province_admin', 'district_admin') then return ctx.descendants(ctx.f(2)::uuid); end if;
  return '{}';
end $$;

-- Endpoints that a contract of the asking operator ever covered.
create function ctx.covered() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.f(3) is null then return '{}'; end if;
  return (select coalesce(array_agg(distinct endpoint_id), '{}') from core.supply where operator_id = ctx.f(3)::uuid);
end $$;

-- The units those endpoints stand in.
create function ctx.customers() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.f(3) is null then return '{}'; end if;
  return (select coalesce(array_agg(distinct t), '{}') from core.supply s join core.endpoint e on e.id = s.endpoint_id
            cross join lateral (values (e.tenant_id), (e.payer_tenant_id)) v(t)
           where s.operator_id = ctx.f(3)::uuid and t is not null);
end $$;

-- Who a token is: {kind, tenantId, operatorId, postId, personId, endpointId, role, name, username, sessionId} or null.
-- Sets no context. An idle session (30 minutes) is no session.
create function ctx.identify(p_token text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare h text := encode(ext.digest(p_token, 'sha256'), 'hex'); r jsonb; seen timestamptz; sid uuid;
begin
  select jsonb_build_object('kind', 'person', 'tenantId', po.tenant_id, 'operatorId', po.operator_id, 'postId', po.id,
           'personId', p.id, 'endpointId', null, 'role', po.role, 'name', p.name, 'username', p.username, 'sessionId', s.id),
         s.last_seen_at, s.id
    into r, seen, sid
    from auth.session s
    join auth.person p on p.id = s.person_id and p.disabled_at is null
    left join core.post po on po.id = s.post_id and po.starts_on <= current_date and (po.ends_on is null or po.ends_on > current_date)
   where s.token_hash = h and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes';
  if found then
    if seen < now() - interval '1 minute' then update auth.session set last_seen_at = now() where id = sid; end if;
    return r;
  end if;
  select jsonb_build_object('kind', 'device', 'tenantId', d.tenant_id, 'operatorId', null, 'postId', null, 'personId', null,
           'endpointId', d.endpoint_id, 'role', 'device', 'name', e.name, 'username', null, 'sessionId', d.id)
    into r
    from core.device d join core.endpoint e on e.id = d.endpoint_id
   where d.credential_hash = h and d.revoked_at is null and e.state <> 'retired';
  return r;
end $$;

-- First statement of every transaction. 28000 where the token is nobody's, or the pool is not the one of its kind.
create function ctx.open(p_token text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare r jsonb := ctx.identify(p_token);
begin
  if r is null then raise exception 'no session' using errcode = '28000'; end if;
  if (r ->> 'operatorId' is not null) <> (session_user = 'dc_billing') then
    raise exception 'wrong pool' using errcode = '28000';
  end if;
  perform ctx.write(r ->> 'kind', (r ->> 'tenantId')::uuid, (r ->> 'operatorId')::uuid, (r ->> 'postId')::uuid,
                    (r ->> 'personId')::uuid, (r ->> 'endpointId')::uuid, r ->> 'role');
  return r;
end $$;

-- A worker's context comes from the outbox row that it works on; a row that is done opens nothing.
create function ctx.open_job(p_outbox_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare o app.outbox;
begin
  select * into o from app.outbox where id = p_outbox_id for update;
  if not found or o.done_at is not null then raise exception 'no job' using errcode = '28000'; end if;
  if (o.operator_id is not null) <> (session_user = 'dc_billing') then raise exception 'wrong pool' using errcode = '28000'; end if;
  perform ctx.write('job', o.tenant_id, o.operator_id, null, null, null, 'job');
  return jsonb_build_object('tenantId', o.tenant_id, 'operatorId', o.operator_id, 'topic', o.topic, 'body', o.body);
end $$;

-- Marks the job done in the transaction of its effect: effect and mark live or die together.
create function ctx.finish_job(p_outbox_id bigint) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.outbox set done_at = now() where id = p_outbox_id
     and tenant_id is not distinct from ctx.f(2)::uuid and operator_id is not distinct from ctx.f(3)::uuid and ctx.f(1) = 'job';
  if not found then raise exception 'not this job' using errcode = '28000'; end if;
end $$;

-- Appends to the owner's hash chain. The head row is the lock: one writer a chain until commit.
create function ctx.audit(p_action text, p_subject_type text, p_subject_id text, p_detail jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  o uuid := coalesce(ctx.f(2), ctx.f(3))::uuid; s bigint; prev bytea; h bytea; t timestamptz := clock_timestamp();
begin
  if o is null then raise exception 'no context' using errcode = '28000'; end if;
  insert into app.audit_head as a values (o, 1, '\x') on conflict (owner_id) do update set seq = a.seq + 1 returning seq, hash into s, prev;
  h := ctx.audit_hash(prev, o, s, t, ctx.f(1), ctx.f(4), ctx.f(5), p_action, p_subject_type, p_subject_id, p_detail);
  insert into app.audit (tenant_id, operator_id, seq, at, actor_kind, post_id, person_id, action, subject_type, subject_id, detail, prev_hash, hash)
  values (ctx.f(2)::uuid, ctx.f(3)::uuid, s, t, ctx.f(1), ctx.f(4)::uuid, ctx.f(5)::uuid, p_action, p_subject_type, p_subject_id, p_detail, prev, h);
  update app.audit_head set hash = h where owner_id = o;
end $$;

create function ctx.audit_hash(prev bytea, o uuid, s bigint, t timestamptz, k text, po text, pe text, a text, st text, si text, d jsonb)
returns bytea language sql immutable set search_path = pg_catalog, pg_temp as
$$ select sha256(prev || convert_to(jsonb_build_array(o, s, extract(epoch from t), k, po, pe, a, st, si, d)::text, 'UTF8')) $$;

-- The first broken seq of a chain, or null when it holds.
create function ctx.audit_verify(p_owner uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with chain as (
    select seq, hash, prev_hash, lag(hash, 1, '\x'::bytea) over (order by seq) as before, lag(seq, 1, 0::bigint) over (order by seq) as seq_before,
           ctx.audit_hash(prev_hash, p_owner, seq, at, actor_kind, post_id::text, person_id::text, action, subject_type, subject_id, detail) as expected
      from app.audit where coalesce(tenant_id, operator_id) = p_owner)
  select coalesce(
    (select min(seq) from chain where hash <> expected or prev_hash <> before or seq <> seq_before + 1),
    (select h.seq from app.audit_head h where h.owner_id = p_owner
        and not exists (select 1 from chain c where c.seq = h.seq and c.hash = h.hash)))
$$;
revoke all on all functions in schema ctx from public;
grant execute on function ctx.f(int), ctx.kind(), ctx.tenant(), ctx.operator(), ctx.post(), ctx.person(), ctx.endpoint(), ctx.role(),
  ctx.own(), ctx.branch(), ctx.managed(), ctx.covered(), ctx.customers(), ctx.audit(text, text, text, jsonb), ctx.audit_verify(uuid),
  ctx.identify(text), ctx.open(text), ctx.open_job(bigint), ctx.finish_job(bigint) to dc_api, dc_billing;
grant execute on function ctx.kind(), ctx.identify(text) to dc_auth;
grant execute on function ctx.f(int), ctx.kind(), ctx.tenant(), ctx.operator(), ctx.post(), ctx.person(), ctx.endpoint(), ctx.role(),
  ctx.own(), ctx.branch(), ctx.managed(), ctx.covered(), ctx.customers() to dc_owner;
reset role;

set role dc_owner;
grant select on auth.session, auth.person, core.post, core.closure, core.supply, core.endpoint, core.device to dc_ctx;
grant update (last_seen_at) on auth.session to dc_ctx;
grant select, update (done_at) on app.outbox to dc_ctx;
grant select, insert on app.audit to dc_ctx;
grant select, insert, update on app.audit_head to dc_ctx;

-- ── walls ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Every table is walled through these, so that no policy is written twice. readers/writers name a function of ctx.
create procedure core.wall(tbl regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
end $$;

create procedure core.wall_tenant(tbl regclass, readers text, writers text) language plpgsql as $$
declare r text := format('(tenant_id = any((select ctx.%I())::uuid[]))', readers);
        w text := format('(tenant_id = any((select ctx.%I())::uuid[]))', writers);
begin
  call core.wall(tbl);
  execute format('create policy tenant_select on %s for select to dc_api using %s', tbl, r);
  execute format('create policy tenant_insert on %s for insert to dc_api with check %s', tbl, w);
  execute format('create policy tenant_update on %s for update to dc_api using %s with check %s', tbl, w, w);
  execute format('create policy tenant_delete on %s for delete to dc_api using %s', tbl, w);
end $$;

create procedure core.wall_operator(tbl regclass) language plpgsql as $$
begin
  call core.wall(tbl);
  execute format('create policy operator_all on %s for all to dc_billing using (operator_id = (select ctx.operator())) with check (operator_id = (select ctx.operator()))', tbl);
end $$;

-- A table that the context functions read: they belong to dc_ctx, which bypasses nothing.
create procedure core.wall_ctx(tbl regclass) language plpgsql as $$
begin execute format('create policy ctx_all on %s for all to dc_ctx using (true) with check (true)', tbl); end $$;

call core.wall('auth.person'); call core.wall_ctx('auth.person');
create policy auth_all on auth.person for all to dc_auth using (true) with check (true);
call core.wall('auth.session'); call core.wall_ctx('auth.session');
create policy auth_all on auth.session for all to dc_auth using (true) with check (true);
grant select, insert, update, delete on auth.person, auth.session to dc_auth;

-- The directory: names and codes of units, for whoever is signed in.
call core.wall('core.tenant');
create policy signed_in on core.tenant for select to dc_api, dc_billing using ((select ctx.kind()) is not null);
call core.wall('core.tenant_version');
create policy signed_in on core.tenant_version for select to dc_api, dc_billing using ((select ctx.kind()) is not null);
create policy auth_reads on core.tenant_version for select to dc_auth using (true);
call core.wall('core.closure'); call core.wall_ctx('core.closure');
create policy signed_in on core.closure for select to dc_api, dc_billing using ((select ctx.kind()) is not null);
call core.wall('core.operator');
create policy signed_in on core.operator for select to dc_api, dc_billing using ((select ctx.kind()) is not null);
create policy auth_reads on core.operator for select to dc_auth using (true);
grant select on core.tenant, core.tenant_version, core.closure, core.operator to dc_api, dc_billing;
grant select on core.tenant_version, core.operator to dc_auth;

create view core.unit with (security_invoker = true) as
  select v.tenant_id as id, t.sector, v.code, v.name, v.full_name, v.kind, v.level, v.parent_id, v.lat, v.lng, v.search
    from core.tenant_version v join core.tenant t on t.id = v.tenant_id
   where v.valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date;
grant select on core.unit to dc_api, dc_billing;

-- Posts: one's own unit's, and for admins the branch's; an operator's own.
call core.wall_tenant('core.post', 'branch', 'managed'); call core.wall_ctx('core.post');
create policy operator_posts on core.post for all to dc_billing using (operator_id = (select ctx.operator())) with check (operator_id = (select ctx.operator()));
create policy auth_reads on core.post for select to dc_auth using (true);
grant select, insert on core.post to dc_api, dc_billing;
grant update (role, title, ends_on, mfa_required) on core.post to dc_api, dc_billing;
grant select on core.post to dc_auth;

call core.wall_tenant('core.endpoint', 'branch', 'managed'); call core.wall_ctx('core.endpoint');
create policy device_reads on core.endpoint for select to dc_api using (id = (select ctx.endpoint()));
create policy operator_reads on core.endpoint for select to dc_billing using (id = any((select ctx.covered())::uuid[]));
create policy operator_installs on core.endpoint for update to dc_billing using (id = any((select ctx.covered())::uuid[])) with check (id = any((select ctx.covered())::uuid[]));
grant select, insert on core.endpoint to dc_api;
grant update (name, place, kind, state, line_kbps, custodian_name, custodian_phone, supplier_operator_id, payer_tenant_id, planned_on, in_service_on, search, version, updated_at, code) on core.endpoint to dc_api;
grant delete on core.endpoint to dc_api;
grant select, update (state, version, updated_at) on core.endpoint to dc_billing;

call core.wall_tenant('core.device', 'branch', 'managed'); call core.wall_ctx('core.device');
create policy device_reads on core.device for select to dc_api using (endpoint_id = (select ctx.endpoint()));
create policy device_seen on core.device for update to dc_api using (endpoint_id = (select ctx.endpoint())) with check (endpoint_id = (select ctx.endpoint()));
grant select, insert, update (last_seen_at, revoked_at, revoked_reason, label) on core.device to dc_api;

call core.wall_operator('core.supply'); call core.wall_ctx('core.supply');
create policy tenant_reads on core.supply for select to dc_api using (endpoint_id in (select e.id from core.endpoint e));
grant select, insert, update on core.supply to dc_billing;
grant select on core.supply to dc_api;

call core.wall('app.audit'); call core.wall_ctx('app.audit');
create policy tenant_select on app.audit for select to dc_api using (tenant_id = any((select ctx.branch())::uuid[]));
create policy operator_select on app.audit for select to dc_billing using (operator_id = (select ctx.operator()));
grant select on app.audit to dc_api, dc_billing;
call core.wall('app.audit_head'); call core.wall_ctx('app.audit_head');

call core.wall('app.outbox'); call core.wall_ctx('app.outbox');
create policy tenant_select on app.outbox for select to dc_api using (tenant_id = (select ctx.tenant()));
-- An event of an endpoint's life is addressed to the operator that bills it; an invoice's to the unit that pays it.
create policy tenant_insert on app.outbox for insert to dc_api with check (tenant_id = (select ctx.tenant()) or (operator_id is not null and topic like 'endpoint.%'));
create policy operator_select on app.outbox for select to dc_billing using (operator_id = (select ctx.operator()));
create policy operator_insert on app.outbox for insert to dc_billing with check (operator_id = (select ctx.operator()) or (tenant_id = any((select ctx.customers())::uuid[]) and topic like 'invoice.%'));
create policy relay on app.outbox for all to dc_jobs using (true) with check (true);
grant select, insert on app.outbox to dc_api, dc_billing;
grant select, update (tries, sent_at, failed_at, last_error) on app.outbox to dc_jobs;

call core.wall('app.idempotency');
create policy own_post on app.idempotency for all to dc_api, dc_billing using (post_id = (select ctx.post())) with check (post_id = (select ctx.post()));
grant select, insert, update (status, response) on app.idempotency to dc_api, dc_billing;
reset role;
