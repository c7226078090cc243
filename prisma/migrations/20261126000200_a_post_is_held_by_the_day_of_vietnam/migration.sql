-- A post begins and ends with the day of the people who hold it. The sessions of the database run in UTC, so until seven in the
-- morning of Vietnam current_date was still yesterday: who was to be relieved at midnight signed on, who took over could not.

set role dc_owner;
create function core.day_of(at timestamptz) returns date
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$ select (at at time zone 'Asia/Ho_Chi_Minh')::date $$;
create function core.today() returns date
language sql stable parallel safe set search_path = pg_catalog, pg_temp as $$ select core.day_of(now()) $$;
grant execute on function core.day_of(timestamptz), core.today() to dc_api, dc_billing, dc_auth, dc_jobs, dc_ctx;
alter table core.post alter column starts_on set default core.today();
reset role;

set role dc_ctx;
create or replace function ctx.identify(p_token text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare h text := encode(ext.digest(p_token, 'sha256'), 'hex'); r jsonb; seen timestamptz; sid uuid;
begin
  select jsonb_build_object('kind', 'person', 'tenantId', po.tenant_id, 'operatorId', po.operator_id, 'postId', po.id,
           'personId', p.id, 'endpointId', null, 'role', po.role, 'name', p.name, 'username', p.username, 'sessionId', s.id),
         s.last_seen_at, s.id
    into r, seen, sid
    from auth.session s
    join auth.person p on p.id = s.person_id and p.disabled_at is null
    left join core.post po on po.id = s.post_id and po.starts_on <= core.today() and (po.ends_on is null or po.ends_on > core.today())
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

create or replace function ctx.living(p_tokens text[]) returns table (token text, post_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (select t, encode(ext.digest(t, 'sha256'), 'hex') as h from unnest(p_tokens) t)
  select a.t, po.id
    from asked a
    join auth.session s on s.token_hash = a.h and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
    join auth.person p on p.id = s.person_id and p.disabled_at is null
    left join core.post po on po.id = s.post_id and po.starts_on <= core.today() and (po.ends_on is null or po.ends_on > core.today())
  union all
  select a.t, null
    from asked a
    join core.device d on d.credential_hash = a.h and d.revoked_at is null
    join core.endpoint e on e.id = d.endpoint_id and e.state <> 'retired'
$$;

create or replace function ctx.device_contacts() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'operator', (select jsonb_build_object('name', o.short_name, 'phone', o.support_phone) from core.operator o
                  where o.id = e.supplier_operator_id and o.support_phone is not null),
    'admin', (select jsonb_build_object('name', po.person_name, 'phone', pe.phone)
                from core.closure c join core.post po on po.tenant_id = c.ancestor
                join auth.person pe on pe.id = po.person_id and pe.disabled_at is null and pe.phone is not null
               where c.descendant = e.tenant_id and po.role in ('district_admin', 'province_admin')
                 and po.starts_on <= core.today() and (po.ends_on is null or po.ends_on > core.today())
               order by c.depth, po.created_at limit 1),
    'custodian', case when e.custodian_phone <> '' then jsonb_build_object('name', e.custodian_name, 'phone', e.custodian_phone) end)
    from core.endpoint e where e.id = ctx.f(6)::uuid
$$;
reset role;
