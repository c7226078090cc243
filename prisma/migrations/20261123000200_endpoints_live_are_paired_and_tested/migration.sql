-- Endpoints: their kit, their life, imports, pairing of screens, presence, tests.

set role dc_owner;

-- ── kit ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create table core.asset (
  id uuid primary key,
  tenant_id uuid not null,
  endpoint_id uuid not null,
  kind text not null check (kind in ('television', 'conferencing_computer', 'camera', 'microphone')),
  model text not null default '',
  serial text not null default '',
  price_vnd bigint not null check (price_vnd >= 0),
  warranty_until date,
  owner text not null default 'unit' check (owner in ('unit', 'district', 'province', 'operator')),
  funding text not null default 'unit_budget' check (funding in ('unit_budget', 'district_budget', 'province_support', 'operator_lease')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id) on delete cascade
);
create unique index asset_one_of_each_kind on core.asset (tenant_id, endpoint_id, kind);
call core.wall_tenant('core.asset', 'branch', 'managed');
create policy operator_reads on core.asset for select to dc_billing using (endpoint_id = any((select ctx.covered())::uuid[]));
create policy operator_adds on core.asset for insert to dc_billing with check (endpoint_id = any((select ctx.covered())::uuid[]));
create policy operator_serials on core.asset for update to dc_billing
  using (endpoint_id = any((select ctx.covered())::uuid[])) with check (endpoint_id = any((select ctx.covered())::uuid[]));
grant select, insert, update (model, serial, price_vnd, warranty_until, owner, funding, updated_at), delete on core.asset to dc_api;
grant select, insert, update (serial, updated_at) on core.asset to dc_billing;

-- ── life ──────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table core.endpoint add column import_id uuid;
create index endpoint_of_import on core.endpoint (import_id) where import_id is not null;
create index endpoint_search on core.endpoint using gin (search ext.gin_trgm_ops);

-- What happened to an endpoint, whoever did it: the audit chains of a unit and of an operator do not see each other.
create table core.endpoint_event (
  id uuid primary key,
  tenant_id uuid not null,
  endpoint_id uuid not null,
  what text not null check (what in ('registered', 'imported', 'edited', 'assigned', 'installing', 'installed', 'accepted', 'suspended',
    'resumed', 'retired', 'paired', 'unpaired', 'copied', 'tested')),
  on_day date,
  by_post_id uuid,
  by_name text not null,
  by_title text not null default '',
  detail jsonb not null default '{}',
  at timestamptz not null default clock_timestamp(),
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id) on delete cascade
);
create index on core.endpoint_event (tenant_id, endpoint_id, at);
call core.wall_tenant('core.endpoint_event', 'branch', 'managed');
create policy operator_reads on core.endpoint_event for select to dc_billing using (endpoint_id = any((select ctx.covered())::uuid[]));
create policy operator_adds on core.endpoint_event for insert to dc_billing
  with check (endpoint_id = any((select ctx.covered())::uuid[]) and what in ('installing', 'installed'));
create policy device_adds on core.endpoint_event for insert to dc_api
  with check (endpoint_id = (select ctx.endpoint()) and what in ('copied', 'tested'));
grant select, insert on core.endpoint_event to dc_api, dc_billing;

create table core.installation (
  id uuid primary key,
  tenant_id uuid not null,
  endpoint_id uuid not null,
  technician_post_id uuid not null,
  technician_name text not null,
  started_at timestamptz not null,
  installed_at timestamptz,
  line_kbps_measured int check (line_kbps_measured > 0),
  checks jsonb not null default '{}',
  note text not null default '',
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id)
);
create unique index installation_one on core.installation (tenant_id, endpoint_id);
call core.wall('core.installation');
create policy tenant_select on core.installation for select to dc_api using (tenant_id = any((select ctx.branch())::uuid[]));
create policy operator_all on core.installation for all to dc_billing
  using (endpoint_id = any((select ctx.covered())::uuid[])) with check (endpoint_id = any((select ctx.covered())::uuid[]));
grant select on core.installation to dc_api;
grant select, insert, update (technician_post_id, technician_name, installed_at, line_kbps_measured, checks, note) on core.installation to dc_billing;

-- The record by which a unit takes an endpoint over: from its day the fee runs. It never changes.
create table core.acceptance (
  id uuid primary key,
  tenant_id uuid not null,
  endpoint_id uuid not null,
  seq int not null check (seq > 0),
  number text not null,
  accepted_on date not null,
  signer_name text not null,
  signer_title text not null,
  note text not null default '',
  by_post_id uuid not null,
  created_at timestamptz not null default now(),
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id)
);
create unique index acceptance_number on core.acceptance (tenant_id, seq);
create unique index acceptance_one on core.acceptance (tenant_id, endpoint_id);
call core.wall_tenant('core.acceptance', 'branch', 'managed');
create policy operator_reads on core.acceptance for select to dc_billing using (endpoint_id = any((select ctx.covered())::uuid[]));
grant select, insert on core.acceptance to dc_api;
grant select on core.acceptance to dc_billing;
create function core.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin raise exception '% never changes', tg_table_name using errcode = '42501'; end $$;
create trigger acceptance_never_changes before update or delete on core.acceptance for each row execute function core.refuse_change();

-- ── import ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table core.endpoint_import (
  id uuid primary key,
  tenant_id uuid not null references core.tenant,   -- the unit whose admin sent the file
  post_id uuid not null references core.post,
  filename text not null,
  state text not null default 'previewed' check (state in ('previewed', 'confirmed', 'undone')),
  columns jsonb not null,
  ignored_headers jsonb not null,
  rows jsonb not null,
  counts jsonb not null,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  undone_at timestamptz
);
create index on core.endpoint_import (tenant_id, created_at);
call core.wall_tenant('core.endpoint_import', 'own', 'own');
grant select, insert, update (state, rows, counts, confirmed_at, undone_at) on core.endpoint_import to dc_api;

-- ── screens ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- The public half of a key that cannot leave the screen's browser. Each heartbeat signs the nonce of the last one.
create table core.device_key (
  device_id uuid primary key references core.device,
  tenant_id uuid not null,
  endpoint_id uuid not null,
  public_key text not null,
  nonce text not null,
  previous_nonce text,
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id)
);
create index on core.device_key (tenant_id, endpoint_id);
call core.wall('core.device_key'); call core.wall_ctx('core.device_key');
create policy device_reads on core.device_key for select to dc_api using (endpoint_id = (select ctx.endpoint()));
create policy device_turns on core.device_key for update to dc_api
  using (endpoint_id = (select ctx.endpoint())) with check (endpoint_id = (select ctx.endpoint()));
grant select, update (nonce, previous_nonce) on core.device_key to dc_api;
grant select, insert on core.device_key to dc_ctx;

create table core.presence (
  endpoint_id uuid primary key,
  tenant_id uuid not null,
  last_seen_at timestamptz not null,
  connection text not null check (connection in ('offline', 'online', 'in_meeting', 'degraded')),
  since timestamptz not null,
  self_test jsonb,
  stats jsonb,
  quality text,
  in_meeting_id uuid,
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id) on delete cascade
);
create index on core.presence (tenant_id);
create index presence_silent on core.presence (last_seen_at) where connection <> 'offline';
call core.wall('core.presence'); call core.wall_ctx('core.presence');
create policy tenant_select on core.presence for select to dc_api using (tenant_id = any((select ctx.branch())::uuid[]));
create policy device_all on core.presence for all to dc_api
  using (endpoint_id = (select ctx.endpoint())) with check (endpoint_id = (select ctx.endpoint()));
create policy operator_reads on core.presence for select to dc_billing using (endpoint_id = any((select ctx.covered())::uuid[]));
grant select, insert, update on core.presence to dc_api;
grant select (endpoint_id, tenant_id, last_seen_at, connection, since, self_test) on core.presence to dc_billing;
grant select, update (connection, since, in_meeting_id) on core.presence to dc_ctx;

create table core.connection_interval (
  id uuid primary key,
  tenant_id uuid not null,
  endpoint_id uuid not null,
  connection text not null check (connection in ('online', 'in_meeting', 'degraded')),
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id) on delete cascade
);
create unique index connection_one_open on core.connection_interval (tenant_id, endpoint_id) where ended_at is null;
create index on core.connection_interval (tenant_id, endpoint_id, started_at);
call core.wall('core.connection_interval'); call core.wall_ctx('core.connection_interval');
create policy tenant_select on core.connection_interval for select to dc_api using (tenant_id = any((select ctx.branch())::uuid[]));
create policy device_all on core.connection_interval for all to dc_api
  using (endpoint_id = (select ctx.endpoint())) with check (endpoint_id = (select ctx.endpoint()));
create policy operator_reads on core.connection_interval for select to dc_billing using (endpoint_id = any((select ctx.covered())::uuid[]));
grant select, insert, update (ended_at) on core.connection_interval to dc_api;
grant select on core.connection_interval to dc_billing;
grant select, update (ended_at) on core.connection_interval to dc_ctx;

-- ── tests of picture, sound, line ─────────────────────────────────────────────────────────────────────────────────
create table core.link_test (
  id uuid primary key,
  tenant_id uuid not null,
  endpoint_id uuid not null,
  batch_id uuid not null,
  by_post_id uuid not null,
  by_name text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  picture jsonb,
  sound jsonb,
  line jsonb,
  measured jsonb,
  passed boolean,
  check ((finished_at is null) = (passed is null)),
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id)
);
create index on core.link_test (tenant_id, endpoint_id, started_at desc);
create index on core.link_test (tenant_id, batch_id);
call core.wall_tenant('core.link_test', 'branch', 'managed');
-- A unit's office may test its own room.
create policy own_insert on core.link_test for insert to dc_api with check (tenant_id = any((select ctx.own())::uuid[]));
create policy device_reads on core.link_test for select to dc_api using (endpoint_id = (select ctx.endpoint()));
create policy device_reports on core.link_test for update to dc_api
  using (endpoint_id = (select ctx.endpoint())) with check (endpoint_id = (select ctx.endpoint()));
create policy operator_reads on core.link_test for select to dc_billing using (endpoint_id = any((select ctx.covered())::uuid[]));
grant select, insert, update (finished_at, picture, sound, line, measured, passed) on core.link_test to dc_api;
grant select on core.link_test to dc_billing;

-- ── pairing, RFC 8628 ─────────────────────────────────────────────────────────────────────────────────────────────
-- Before an admin has approved a code nobody owns it, so these two tables have no tenant; only the functions below touch them.
create table auth.pairing (
  id uuid primary key,
  device_code_hash text not null unique,
  user_code text not null unique check (user_code ~ '^[BCDFGHJKLMNPQRSTVWXZ]{8}$'),
  public_key text not null,
  label text not null default '',
  ip text not null,
  interval_seconds int not null default 5,
  polled_at timestamptz,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '10 minutes',
  tenant_id uuid,
  endpoint_id uuid,
  post_id uuid,
  approved_at timestamptz,
  consumed_at timestamptz
);
create index on auth.pairing (ip, created_at);
create index on auth.pairing (expires_at);
call core.wall('auth.pairing'); call core.wall_ctx('auth.pairing');
grant select, insert, update, delete on auth.pairing to dc_ctx;

create table auth.pairing_try (
  id bigint generated always as identity primary key,
  post_id uuid not null,
  ip text not null,
  at timestamptz not null default now()
);
create index on auth.pairing_try (at);
call core.wall('auth.pairing_try'); call core.wall_ctx('auth.pairing_try');
grant select, insert, delete on auth.pairing_try to dc_ctx;

grant insert, update (revoked_at, revoked_reason) on core.device to dc_ctx;
grant delete on core.supply to dc_ctx;
grant insert on app.outbox to dc_ctx;
call core.wall_ctx('core.operator');
grant select on core.operator to dc_ctx;
reset role;

set role dc_ctx;
-- A new code for a screen: `ok`, `taken` (try another), `too_many` (60 an address in ten minutes, 500 live in all).
create function ctx.pairing_start(p_id uuid, p_device_code_hash text, p_user_code text, p_public_key text, p_label text, p_ip text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from auth.pairing where expires_at < now() - interval '1 hour';
  delete from auth.pairing_try where at < now() - interval '1 hour';
  if (select count(*) from auth.pairing where ip = p_ip and created_at > now() - interval '10 minutes') >= 60
     or (select count(*) from auth.pairing where expires_at > now() and consumed_at is null) >= 500 then
    return 'too_many';
  end if;
  insert into auth.pairing (id, device_code_hash, user_code, public_key, label, ip)
  values (p_id, p_device_code_hash, p_user_code, p_public_key, p_label, p_ip) on conflict (user_code) do nothing;
  return case when found then 'ok' else 'taken' end;
end $$;

-- The screen asks whether it was approved. The one poll that finds the approval makes the credential whose hash it brought,
-- and ends the endpoint's former one in the same transaction.
create function ctx.pairing_poll(p_device_code_hash text, p_device_id uuid, p_credential_hash text, p_nonce text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare p auth.pairing;
begin
  select * into p from auth.pairing where device_code_hash = p_device_code_hash for update;
  if not found or p.consumed_at is not null or p.expires_at <= now() then
    return jsonb_build_object('status', 'expired_token', 'interval', 5);
  end if;
  if p.polled_at is not null and clock_timestamp() - p.polled_at < make_interval(secs => p.interval_seconds - 0.5) then
    update auth.pairing set polled_at = clock_timestamp(), interval_seconds = interval_seconds + 5 where id = p.id;
    return jsonb_build_object('status', 'slow_down', 'interval', p.interval_seconds + 5);
  end if;
  update auth.pairing set polled_at = clock_timestamp() where id = p.id;
  if p.approved_at is null then return jsonb_build_object('status', 'pending', 'interval', p.interval_seconds); end if;
  update core.device set revoked_at = now(), revoked_reason = 'replaced'
   where tenant_id = p.tenant_id and endpoint_id = p.endpoint_id and revoked_at is null;
  insert into core.device (id, tenant_id, endpoint_id, credential_hash, label, paired_by_post_id)
  values (p_device_id, p.tenant_id, p.endpoint_id, p_credential_hash, p.label, p.post_id);
  insert into core.device_key (device_id, tenant_id, endpoint_id, public_key, nonce)
  values (p_device_id, p.tenant_id, p.endpoint_id, p.public_key, p_nonce);
  update auth.pairing set consumed_at = now() where id = p.id;
  return jsonb_build_object('status', 'paired', 'interval', p.interval_seconds, 'tenantId', p.tenant_id, 'endpointId', p.endpoint_id,
    'name', (select e.name from core.endpoint e where e.id = p.endpoint_id));
end $$;

-- An admin types a code: `ok`, `wrong`, `too_many`, `no_endpoint`. Wrong ones are counted here, so the caller must commit.
-- Five wrong a post or address and 1,000 in all within a code's life keep guessing below 4 in a million (reliability a).
create function ctx.pairing_approve(p_user_code text, p_endpoint_id uuid, p_ip text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare t uuid; l text; post uuid := ctx.f(4)::uuid;
begin
  select tenant_id into t from core.endpoint where id = p_endpoint_id and state <> 'retired' and tenant_id = any(ctx.managed());
  if t is null or post is null then return jsonb_build_object('status', 'no_endpoint'); end if;
  perform pg_advisory_xact_lock(8628);
  if exists (select 1 from auth.pairing_try where at > now() - interval '10 minutes'
             having count(*) >= 1000 or count(*) filter (where post_id = post) >= 5 or count(*) filter (where ip = p_ip) >= 5) then
    return jsonb_build_object('status', 'too_many');
  end if;
  update auth.pairing set approved_at = now(), tenant_id = t, endpoint_id = p_endpoint_id, post_id = post
   where user_code = p_user_code and expires_at > now() and approved_at is null returning label into l;
  if not found then
    insert into auth.pairing_try (post_id, ip) values (post, p_ip);
    return jsonb_build_object('status', 'wrong');
  end if;
  return jsonb_build_object('status', 'ok', 'label', l);
end $$;

-- Whom a screen tells people to call. Phones of people are readable to nobody but dc_auth, and to a screen for its own admin.
create function ctx.device_contacts() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'operator', (select jsonb_build_object('name', o.short_name, 'phone', o.support_phone) from core.operator o
                  where o.id = e.supplier_operator_id and o.support_phone is not null),
    'admin', (select jsonb_build_object('name', po.person_name, 'phone', pe.phone)
                from core.closure c join core.post po on po.tenant_id = c.ancestor
                join auth.person pe on pe.id = po.person_id and pe.disabled_at is null and pe.phone is not null
               where c.descendant = e.tenant_id and po.role in ('district_admin', 'province_admin')
                 and po.starts_on <= current_date and (po.ends_on is null or po.ends_on > current_date)
               order by c.depth, po.created_at limit 1),
    'custodian', case when e.custodian_phone <> '' then jsonb_build_object('name', e.custodian_name, 'phone', e.custodian_phone) end)
    from core.endpoint e where e.id = ctx.f(6)::uuid
$$;

-- Screens silent for 35 s are offline since they were last seen. Every unit whose list moved gets one job that tells who looks at it.
create function ctx.sweep_presence() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with silent as (
    update core.presence set connection = 'offline', since = last_seen_at, in_meeting_id = null
     where connection <> 'offline' and last_seen_at < now() - interval '35 seconds'
    returning tenant_id, endpoint_id, last_seen_at),
  closed as (
    update core.connection_interval i set ended_at = greatest(s.last_seen_at, i.started_at) from silent s
     where i.tenant_id = s.tenant_id and i.endpoint_id = s.endpoint_id and i.ended_at is null)
  insert into app.outbox (tenant_id, topic, body)
  select distinct s.tenant_id, 'endpoint.connectionChanged', '{}'::jsonb from silent s
$$;

-- Takes planned endpoints of the actor's branch out of an operator's supply again: nothing was installed or billed for them yet.
create function ctx.withdraw_planned_supply(p_endpoint_ids uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from core.supply s using core.endpoint e
   where e.id = s.endpoint_id and e.id = any(p_endpoint_ids) and e.state = 'planned' and e.tenant_id = any(ctx.managed())
$$;

revoke all on function ctx.pairing_start(uuid, text, text, text, text, text), ctx.pairing_poll(text, uuid, text, text),
  ctx.pairing_approve(text, uuid, text), ctx.device_contacts(), ctx.sweep_presence(), ctx.withdraw_planned_supply(uuid[]) from public;
grant execute on function ctx.pairing_start(uuid, text, text, text, text, text), ctx.pairing_poll(text, uuid, text, text) to dc_auth;
grant execute on function ctx.pairing_approve(text, uuid, text), ctx.device_contacts(), ctx.withdraw_planned_supply(uuid[]) to dc_api;
grant execute on function ctx.sweep_presence() to dc_jobs;
reset role;
