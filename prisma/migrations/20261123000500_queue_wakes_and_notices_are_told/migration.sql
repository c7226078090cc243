-- The outbox wakes its relay, recurring work is rows, notices reach posts of any unit, the audit chain is checked nightly.
set role dc_owner;

-- ── outbox ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- One NOTIFY a transaction, heard after commit; the relay's poll is what is relied on.
create function app.wake_relay() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin perform pg_notify('dc_outbox', ''); return null; end $$;
create trigger wake_relay after insert on app.outbox for each statement execute function app.wake_relay();

-- A failed try waits before the next one.
grant update (due_at) on app.outbox to dc_jobs;
grant insert, delete on app.outbox to dc_ctx;
grant select, delete on app.idempotency to dc_ctx;
create policy sweep on app.idempotency for all to dc_ctx using (true) with check (true);
create policy schedule_reads on core.operator for select to dc_ctx using (true);
grant select on core.operator to dc_ctx;

-- ── recurring work ────────────────────────────────────────────────────────────────────────────────────────────────
-- What the worker declares at boot. The row is the lock: one worker runs a turn, and a lost Redis loses no schedule.
create table app.schedule (
  name text primary key,
  every_seconds int not null check (every_seconds > 0),
  due_at timestamptz not null default now(),
  last_run_at timestamptz,
  last_error text
);
call core.wall('app.schedule');
create policy jobs_all on app.schedule for all to dc_jobs using (true) with check (true);
grant select, insert, update, delete on app.schedule to dc_jobs;

-- ── notices ───────────────────────────────────────────────────────────────────────────────────────────────────────
create table app.notice (
  id uuid primary key,
  tenant_id uuid references core.tenant,
  operator_id uuid references core.operator,
  post_id uuid references core.post,        -- one post, or every post of the owner
  roles text[],                             -- only posts of these roles
  kind text not null,
  args jsonb not null,
  link text not null,
  created_at timestamptz not null default now(),
  check (num_nonnulls(tenant_id, operator_id) = 1)
);
create index on app.notice (tenant_id, created_at desc);
create index on app.notice (operator_id, created_at desc);

create table app.notice_read (
  post_id uuid not null references core.post,
  notice_id uuid not null references app.notice on delete cascade,
  tenant_id uuid references core.tenant,
  operator_id uuid references core.operator,
  read_at timestamptz not null default now(),
  primary key (post_id, notice_id),
  check (num_nonnulls(tenant_id, operator_id) = 1)
);

call core.wall('app.notice'); call core.wall_ctx('app.notice');
create policy tenant_select on app.notice for select to dc_api using (
  tenant_id = any((select ctx.own())::uuid[]) and (post_id is null or post_id = (select ctx.post()))
  and (roles is null or (select ctx.role()) = any(roles)));
create policy operator_select on app.notice for select to dc_billing using (
  operator_id = (select ctx.operator()) and (post_id is null or post_id = (select ctx.post()))
  and (roles is null or (select ctx.role()) = any(roles)));
grant select on app.notice to dc_api, dc_billing;
grant select, insert, delete on app.notice to dc_ctx;

call core.wall('app.notice_read');
create policy own_post on app.notice_read for all to dc_api, dc_billing
  using (post_id = (select ctx.post())) with check (post_id = (select ctx.post()));
grant select, insert on app.notice_read to dc_api, dc_billing;
reset role;

set role dc_ctx;
-- Units are a public directory, so whoever is signed in may write to one; nobody reads another's notices. Answers the
-- posts that it reaches, so that their open screens are told. One outbox row a mail: a retry repeats no other.
create function ctx.send_notice(p_id uuid, p_tenant uuid, p_operator uuid, p_post uuid, p_roles text[], p_kind text, p_args jsonb,
  p_link text, p_mail boolean) returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare t uuid := p_tenant; o uuid := p_operator; told uuid[]; today date := (now() at time zone 'Asia/Ho_Chi_Minh')::date;
begin
  if ctx.f(1) is null then raise exception 'no context' using errcode = '28000'; end if;
  if p_post is not null then select tenant_id, operator_id into t, o from core.post where id = p_post; end if;
  insert into app.notice (id, tenant_id, operator_id, post_id, roles, kind, args, link) values (p_id, t, o, p_post, p_roles, p_kind, p_args, p_link);
  select coalesce(array_agg(id), '{}') into told from core.post
   where (tenant_id = t or operator_id = o) and (p_post is null or id = p_post) and (p_roles is null or role = any(p_roles))
     and starts_on <= today and (ends_on is null or ends_on > today);
  if p_mail then
    insert into app.outbox (tenant_id, operator_id, topic, body)
    select t, o, 'notice.mail', jsonb_build_object('noticeId', p_id, 'postId', po.id)
      from core.post po join auth.person p on p.id = po.person_id
     where po.id = any(told) and p.email is not null and p.disabled_at is null;
  end if;
  return told;
end $$;

-- What a mail job needs of its own owner's notice: text and address, or null where there is nobody to write to any more.
create function ctx.notice_mail(p_notice uuid, p_post uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('kind', n.kind, 'args', n.args, 'link', n.link, 'name', p.name, 'email', p.email, 'locale', p.locale)
    from app.notice n
    join core.post po on po.id = p_post and po.tenant_id is not distinct from n.tenant_id and po.operator_id is not distinct from n.operator_id
    join auth.person p on p.id = po.person_id and p.disabled_at is null and p.email is not null
   where n.id = p_notice and ctx.f(1) = 'job'
     and n.tenant_id is not distinct from ctx.f(2)::uuid and n.operator_id is not distinct from ctx.f(3)::uuid
$$;

-- Which of these tokens are still worth something, and for which post. Unlike ctx.identify it counts as no use of the
-- session: an open socket alone must not keep a session awake.
create function ctx.living(p_tokens text[]) returns table (token text, post_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (select t, encode(ext.digest(t, 'sha256'), 'hex') as h from unnest(p_tokens) t)
  select a.t, po.id
    from asked a
    join auth.session s on s.token_hash = a.h and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
    join auth.person p on p.id = s.person_id and p.disabled_at is null
    left join core.post po on po.id = s.post_id and po.starts_on <= current_date and (po.ends_on is null or po.ends_on > current_date)
  union all
  select a.t, null
    from asked a
    join core.device d on d.credential_hash = a.h and d.revoked_at is null
    join core.endpoint e on e.id = d.endpoint_id and e.state <> 'retired'
$$;

-- ── recurring work of the platform ────────────────────────────────────────────────────────────────────────────────
-- Every owner of a chain checks it once; a check still waiting is not doubled.
create function ctx.schedule_audit_verify() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.outbox (tenant_id, operator_id, topic, body)
  select case when p.id is null then h.owner_id end, p.id, 'audit.verify', '{}'::jsonb
    from app.audit_head h left join core.operator p on p.id = h.owner_id
   where not exists (
     select 1 from app.outbox o where o.topic = 'audit.verify' and o.done_at is null and o.failed_at is null
        and coalesce(o.tenant_id, o.operator_id) = h.owner_id)
$$;

-- Keys are kept 30 days, as promised to who retries; done work as long, for who asks what happened.
create function ctx.schedule_sweep() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.idempotency where created_at < now() - interval '30 days';
  delete from app.outbox where done_at < now() - interval '30 days';
  delete from app.notice where created_at < now() - interval '400 days';
end $$;

revoke all on function ctx.send_notice(uuid, uuid, uuid, uuid, text[], text, jsonb, text, boolean), ctx.notice_mail(uuid, uuid),
  ctx.living(text[]), ctx.schedule_audit_verify(), ctx.schedule_sweep() from public;
grant execute on function ctx.send_notice(uuid, uuid, uuid, uuid, text[], text, jsonb, text, boolean), ctx.notice_mail(uuid, uuid) to dc_api, dc_billing;
grant execute on function ctx.living(text[]) to dc_api;
grant execute on function ctx.schedule_audit_verify(), ctx.schedule_sweep() to dc_jobs;
reset role;

-- The signing key is walled like every other table, although nobody but its owner was ever granted it.
set role dc_ctx;
alter table ctx.secret enable row level security;
alter table ctx.secret force row level security;
create policy signer on ctx.secret for select to dc_ctx using (true);
reset role;
