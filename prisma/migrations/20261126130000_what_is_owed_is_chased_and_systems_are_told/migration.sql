-- What is owed is chased with patience, a room is held back by a person's word only, and an operator's own systems are told of
-- its invoices in the transaction of the fact.
set role dc_owner;

-- ── why an endpoint is suspended ──────────────────────────────────────────────────────────────────────────────────
-- Suspended is who has a hold on it. Two may: its unit, and its operator for arrears; the last one to let go restores it.
create table core.service_hold (
  tenant_id uuid not null,
  endpoint_id uuid not null,
  cause text not null check (cause in ('unit', 'arrears')),
  reason text not null,
  on_day date not null,
  by_operator uuid references core.operator,
  at timestamptz not null default now(),
  primary key (tenant_id, endpoint_id, cause),
  foreign key (tenant_id, endpoint_id) references core.endpoint (tenant_id, id) on delete cascade,
  check ((cause = 'arrears') = (by_operator is not null))
);
call core.wall_tenant('core.service_hold', 'branch', 'managed');
create policy unit_adds_its_own on core.service_hold as restrictive for insert to dc_api with check (cause = 'unit');
create policy unit_drops_its_own on core.service_hold as restrictive for delete to dc_api using (cause = 'unit');
create policy device_reads on core.service_hold for select to dc_api using (endpoint_id = (select ctx.endpoint()));
create policy operator_reads on core.service_hold for select to dc_billing using (endpoint_id = any((select ctx.covered())::uuid[]));
create policy operator_adds on core.service_hold for insert to dc_billing
  with check (cause = 'arrears' and by_operator = (select ctx.operator()) and endpoint_id = any((select ctx.covered())::uuid[]));
create policy operator_drops on core.service_hold for delete to dc_billing using (by_operator = (select ctx.operator()));
grant select, insert, delete on core.service_hold to dc_api, dc_billing;
insert into core.service_hold (tenant_id, endpoint_id, cause, reason, on_day)
  select e.tenant_id, e.id, 'unit', '', coalesce((select max(v.on_day) from core.endpoint_event v where v.endpoint_id = e.id and v.what = 'suspended'), e.in_service_on, '2000-01-01')
    from core.endpoint e where e.state = 'suspended';
create policy operator_holds on core.endpoint_event for insert to dc_billing
  with check (endpoint_id = any((select ctx.covered())::uuid[]) and what in ('suspended', 'resumed') and detail ->> 'cause' = 'arrears');

-- ── chasing ───────────────────────────────────────────────────────────────────────────────────────────────────────
create table bill.arrears_setting (
  operator_id uuid primary key references core.operator,
  reminder_days int[] not null,
  quiet_periods text[] not null,             -- 'dd/MM-dd/MM', both days within
  suspend_after_days int not null check (suspend_after_days between 1 and 3650),
  reminders_before_suspension int not null check (reminders_before_suspension between 0 and 10),
  updated_at timestamptz not null default now()
);

-- A letter that should be written: found by the daily job, once for a payer, a level and a set of invoices.
create table bill.reminder (
  id uuid primary key,
  operator_id uuid not null,
  payer_id uuid not null,
  payer_tenant_id uuid not null,
  level int not null check (level > 0),
  invoice_set text not null,
  drafted_on date not null,
  drafted_at timestamptz not null,
  unique (operator_id, payer_id, level, invoice_set),
  unique (operator_id, id, payer_tenant_id),
  foreign key (operator_id, payer_id, payer_tenant_id) references bill.payer (operator_id, id, payer_tenant_id)
);
create table bill.reminder_invoice (
  operator_id uuid not null,
  reminder_id uuid not null,
  payer_tenant_id uuid not null,
  invoice_id uuid not null,
  primary key (operator_id, reminder_id, invoice_id),
  foreign key (operator_id, reminder_id, payer_tenant_id) references bill.reminder (operator_id, id, payer_tenant_id),
  foreign key (operator_id, invoice_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id)
);
create index on bill.reminder_invoice (operator_id, invoice_id);
-- What became of it. The letter is kept as it was sent: its PDF is the same bytes for ever.
create table bill.reminder_outcome (
  operator_id uuid not null,
  reminder_id uuid not null,
  payer_tenant_id uuid not null,
  kind text not null check (kind in ('sent', 'withdrawn')),
  reason text check (reason in ('paid', 'by_person')),
  at timestamptz not null,
  on_day date not null,
  by_post_id uuid references core.post,
  by_name text not null,
  year int,
  number int check (number > 0),
  letter jsonb,
  primary key (operator_id, reminder_id),
  unique (operator_id, year, number),
  foreign key (operator_id, reminder_id, payer_tenant_id) references bill.reminder (operator_id, id, payer_tenant_id),
  check ((kind = 'sent') = (num_nonnulls(year, number, letter) = 3)),
  check ((kind = 'withdrawn') = (reason is not null))
);
-- What the clerk and the payer said to each other.
create table bill.chase_entry (
  id uuid primary key,
  operator_id uuid not null,
  payer_id uuid not null,
  kind text not null check (kind in ('call', 'note', 'promise', 'promise_dropped', 'dispute_opened', 'dispute_closed')),
  text text not null,
  promised_until date,
  at timestamptz not null,
  by_post_id uuid references core.post,
  by_name text not null,
  foreign key (operator_id, payer_id) references bill.payer (operator_id, id),
  check ((kind = 'promise') = (promised_until is not null))
);
create index on bill.chase_entry (operator_id, payer_id, at);

-- ── suspension: approved by a person, done when the room is free, undone when the debt is paid ────────────────────
create table bill.suspension (
  id uuid primary key,
  operator_id uuid not null,
  payer_id uuid not null,
  debt_vnd bigint not null check (debt_vnd > 0),
  oldest_due_day date not null,
  note text not null,
  approved_at timestamptz not null,
  approved_by_post_id uuid not null references core.post,
  approved_by_name text not null,
  lifted_at timestamptz,
  lifted_cause text check (lifted_cause in ('paid', 'by_person')),
  lifted_by_name text,
  unique (operator_id, id),
  foreign key (operator_id, payer_id) references bill.payer (operator_id, id),
  check ((lifted_at is null) = (lifted_cause is null))
);
create unique index suspension_one_open on bill.suspension (operator_id, payer_id) where lifted_at is null;
create table bill.suspension_invoice (
  operator_id uuid not null,
  suspension_id uuid not null,
  invoice_id uuid not null references bill.invoice,
  primary key (operator_id, suspension_id, invoice_id),
  foreign key (operator_id, suspension_id) references bill.suspension (operator_id, id)
);
create table bill.suspension_endpoint (
  operator_id uuid not null,
  suspension_id uuid not null,
  endpoint_id uuid not null references core.endpoint,
  -- waiting: the room is free only later. held: suspended by us. released: by us no longer. skipped: nothing to suspend.
  state text not null check (state in ('waiting', 'held', 'released', 'skipped')),
  waits_until timestamptz,
  changed_at timestamptz not null,
  primary key (operator_id, suspension_id, endpoint_id),
  foreign key (operator_id, suspension_id) references bill.suspension (operator_id, id)
);
create index on bill.suspension_endpoint (operator_id) where state = 'waiting';

-- ── an operator's own systems ─────────────────────────────────────────────────────────────────────────────────────
create table bill.webhook (
  id uuid primary key,
  operator_id uuid not null references core.operator,
  url text not null,
  note text not null default '',
  events text[] not null check (cardinality(events) > 0),
  state text not null check (state in ('active', 'disabled', 'removed')),
  secret text not null,                      -- sealed under the installation's key
  former_secret text,                        -- valid beside the new one until …
  former_until timestamptz,
  disabled_at timestamptz,
  disabled_code text,
  created_at timestamptz not null,
  created_by_name text not null,
  unique (operator_id, id),
  check ((former_secret is null) = (former_until is null))
);
create table bill.webhook_event (
  id uuid primary key,                       -- webhook-id: the same however often it is sent
  operator_id uuid not null references core.operator,
  type text not null check (type in ('invoice.issued', 'invoice.corrected', 'invoice.paid', 'invoice.overdue', 'test')),
  invoice_id uuid references bill.invoice,
  body text not null,                        -- the very bytes that are signed
  at timestamptz not null,
  unique (operator_id, id)
);
create unique index webhook_overdue_once on bill.webhook_event (operator_id, invoice_id) where type = 'invoice.overdue';
create index on bill.webhook_event (operator_id, invoice_id);
create table bill.webhook_delivery (
  id uuid primary key,
  operator_id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
  tries int not null default 0,
  next_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  unique (operator_id, id),
  unique (operator_id, webhook_id, event_id),
  foreign key (operator_id, webhook_id) references bill.webhook (operator_id, id),
  foreign key (operator_id, event_id) references bill.webhook_event (operator_id, id)
);
create index on bill.webhook_delivery (operator_id, webhook_id, created_at desc);
create table bill.webhook_attempt (
  id bigint generated always as identity primary key,
  operator_id uuid not null,
  delivery_id uuid not null,
  at timestamptz not null default now(),
  status int,                                -- null where nothing answered
  failure text,
  duration_ms int not null,
  foreign key (operator_id, delivery_id) references bill.webhook_delivery (operator_id, id)
);
create index on bill.webhook_attempt (operator_id, delivery_id);

call core.wall_operator('bill.arrears_setting');
call core.wall_operator('bill.reminder');
call core.wall_operator('bill.reminder_invoice');
call core.wall_operator('bill.reminder_outcome');
call core.wall_operator('bill.chase_entry');
call core.wall_operator('bill.suspension');
call core.wall_operator('bill.suspension_invoice');
call core.wall_operator('bill.suspension_endpoint');
call core.wall_operator('bill.webhook');
call core.wall_operator('bill.webhook_event');
call core.wall_operator('bill.webhook_delivery');
call core.wall_operator('bill.webhook_attempt');
create policy payer_reads on bill.reminder_outcome for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]) and kind = 'sent');
grant select on bill.reminder_outcome to dc_api;
grant select, insert, update on bill.arrears_setting to dc_billing;
grant select, insert on bill.reminder, bill.reminder_invoice, bill.reminder_outcome, bill.chase_entry, bill.suspension_invoice, bill.webhook_event, bill.webhook_attempt to dc_billing;
grant select, insert, update (lifted_at, lifted_cause, lifted_by_name) on bill.suspension to dc_billing;
grant select, insert, update (state, waits_until, changed_at) on bill.suspension_endpoint to dc_billing;
grant select, insert, update (url, note, events, state, secret, former_secret, former_until, disabled_at, disabled_code) on bill.webhook to dc_billing;
grant select, insert, update (state, tries, next_at) on bill.webhook_delivery to dc_billing;
call bill.freeze('bill.reminder');
call bill.freeze('bill.reminder_invoice');
call bill.freeze('bill.reminder_outcome');
call bill.freeze('bill.chase_entry');
call bill.freeze('bill.suspension_invoice');
call bill.freeze('bill.webhook_event');
call bill.freeze('bill.webhook_attempt');
call core.wall_ctx('bill.suspension');
call core.wall_ctx('bill.suspension_endpoint');
call core.wall_ctx('bill.webhook');
call core.wall_ctx('bill.webhook_event');
call core.wall_ctx('bill.webhook_delivery');
grant select on bill.suspension, bill.suspension_endpoint, bill.webhook to dc_ctx;
grant select, insert on bill.webhook_event, bill.webhook_delivery to dc_ctx;
reset role;

set role dc_ctx;
-- Writes what the operator's systems are to hear, with one delivery for each that asked: in the transaction of the fact,
-- whoever caused it. Costs one look where nobody asked.
create function ctx.tell_systems(p_operator uuid, p_type text, p_invoices uuid[], p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from bill.webhook w where w.operator_id = p_operator and w.state = 'active' and p_type = any(w.events)) then return; end if;
  with made as (
    insert into bill.webhook_event (id, operator_id, type, invoice_id, body, at)
    select gen_random_uuid(), p_operator, p_type, i.id, json_build_object('type', p_type, 'timestamp', to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', json_build_object(
             'invoiceId', i.id, 'kind', i.kind, 'formNumber', i.form_number, 'series', i.series, 'number', i.number, 'reference', i.reference,
             'issuedAt', to_char(i.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'issueDay', i.issue_day, 'dueDay', i.due_day, 'throughMonth', i.through_month,
             'payer', json_build_object('code', i.buyer ->> 'customerCode', 'name', i.buyer_name, 'taxCode', i.buyer ->> 'taxCode', 'budgetCode', i.buyer ->> 'budgetCode'),
             'netVnd', i.net_vnd, 'vatVnd', i.vat_vnd, 'grossVnd', i.gross_vnd, 'openVnd', greatest(b.open_vnd, 0),
             'corrects', (select json_build_object('invoiceId', c.id, 'series', c.series, 'number', c.number, 'reference', c.reference)
                            from bill.invoice c where c.operator_id = i.operator_id and c.id = i.corrects_id)))::text, p_at
      from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id
     where i.operator_id = p_operator and i.id = any(p_invoices)
    on conflict do nothing returning id
  ), asked as (
    insert into bill.webhook_delivery (id, operator_id, webhook_id, event_id)
    select gen_random_uuid(), p_operator, w.id, m.id from made m join bill.webhook w on w.operator_id = p_operator and w.state = 'active' and p_type = any(w.events) returning id
  )
  insert into app.outbox (operator_id, topic, body) select p_operator, 'billing.deliverWebhook', jsonb_build_object('deliveryId', id) from asked;
end $$;

-- A payer whose rooms are held back may be free of the debt now: looked at right after the commit.
create function ctx.wake_suspensions(p_operator uuid, p_payers uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.outbox (operator_id, topic, body)
  select p_operator, 'billing.followSuspensions', '{}'::jsonb
   where exists (select 1 from bill.suspension s where s.operator_id = p_operator and s.payer_id = any(p_payers) and s.lifted_at is null)
$$;

create function ctx.tell_of_invoices() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare o record;
begin
  for o in select operator_id, max(issued_at) as at, coalesce(array_agg(id) filter (where kind = 'original'), '{}') as issued,
                  coalesce(array_agg(id) filter (where kind <> 'original'), '{}') as corrected, coalesce(array_agg(payer_id) filter (where kind <> 'original'), '{}') as payers
             from added where state = 'issued' group by operator_id loop
    if cardinality(o.issued) > 0 then perform ctx.tell_systems(o.operator_id, 'invoice.issued', o.issued, o.at); end if;
    if cardinality(o.corrected) > 0 then
      perform ctx.tell_systems(o.operator_id, 'invoice.corrected', o.corrected, o.at);
      perform ctx.wake_suspensions(o.operator_id, o.payers);
    end if;
  end loop;
  return null;
end $$;

create function ctx.tell_of_money() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare o record; paid uuid[];
begin
  for o in select operator_id, max(at) as at, array_agg(distinct payer_id) as payers from added group by operator_id loop
    select coalesce(array_agg(b.invoice_id), '{}') into paid
      from (select invoice_id from added where operator_id = o.operator_id group by invoice_id having sum(amount_vnd) > 0) a
      join bill.invoice_balance b on b.operator_id = o.operator_id and b.invoice_id = a.invoice_id where b.open_vnd <= 0;
    if cardinality(paid) > 0 then perform ctx.tell_systems(o.operator_id, 'invoice.paid', paid, o.at); end if;
    perform ctx.wake_suspensions(o.operator_id, o.payers);
  end loop;
  return null;
end $$;

-- What the daily job found past due. Not what was so before anybody asked to be told.
create function ctx.tell_overdue(p_today date, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare o uuid := ctx.f(3)::uuid; since date;
begin
  select min((created_at at time zone 'Asia/Ho_Chi_Minh')::date) into since from bill.webhook where operator_id = o and state = 'active' and 'invoice.overdue' = any(events);
  if since is null then return; end if;
  perform ctx.tell_systems(o, 'invoice.overdue', array(
    select i.id from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id
     where i.operator_id = o and i.due_day < p_today and i.due_day >= since - 1 and b.open_vnd > 0
       and not exists (select 1 from bill.webhook_event e where e.operator_id = o and e.invoice_id = i.id and e.type = 'invoice.overdue')), p_at);
end $$;

-- When a supplied room is needed: hours and who convenes, not what about; that is the convener's. Engaged is from an hour before,
-- as the doors of a meeting are open (ctx.admission), until it is over.
create function ctx.endpoint_meetings(p_endpoints uuid[], p_now timestamptz)
returns table (endpoint_id uuid, starts_at timestamptz, ends_at timestamptz, host_name text, is_engaged boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct e.id, m.starts_at, m.starts_at + make_interval(mins => m.duration_minutes), m.host_name,
         m.state in ('rehearsal', 'roll_call', 'in_session')
           or p_now between m.starts_at - interval '60 minutes' and m.starts_at + make_interval(mins => m.duration_minutes + 120)
    from unnest(p_endpoints) e(id)
    join core.supply s on s.endpoint_id = e.id and s.operator_id = ctx.f(3)::uuid
    join meet.meeting m on m.state in ('announced', 'rehearsal', 'roll_call', 'in_session')
     and (m.central_endpoint_id = e.id or exists (select 1 from meet.invitation i where i.meeting_id = m.id and i.endpoint_id = e.id and i.sent_at is not null and i.state <> 'declined'))
   where m.state in ('rehearsal', 'roll_call', 'in_session') or m.starts_at + make_interval(mins => m.duration_minutes + 120) >= p_now
   order by 1, 2
$$;

-- ── recurring work ────────────────────────────────────────────────────────────────────────────────────────────────
create function ctx.schedule_chase() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.outbox (operator_id, topic, body)
  select p.id, 'billing.chaseArrears', '{}'::jsonb from core.operator p
   where exists (select 1 from bill.invoice i where i.operator_id = p.id)
     and not exists (select 1 from app.outbox o where o.topic = 'billing.chaseArrears' and o.operator_id = p.id and o.done_at is null and o.failed_at is null)
$$;
create function ctx.schedule_suspensions() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.outbox (operator_id, topic, body)
  select w.operator_id, 'billing.followSuspensions', '{}'::jsonb from (select distinct operator_id from bill.suspension_endpoint where state = 'waiting') w
   where not exists (select 1 from app.outbox o where o.topic = 'billing.followSuspensions' and o.operator_id = w.operator_id and o.done_at is null and o.failed_at is null)
$$;

revoke all on function ctx.tell_systems(uuid, text, uuid[], timestamptz), ctx.wake_suspensions(uuid, uuid[]), ctx.tell_of_invoices(), ctx.tell_of_money(), ctx.tell_overdue(date, timestamptz),
  ctx.endpoint_meetings(uuid[], timestamptz), ctx.schedule_chase(), ctx.schedule_suspensions() from public;
grant execute on function ctx.tell_of_invoices(), ctx.tell_of_money() to dc_owner;
grant execute on function ctx.tell_overdue(date, timestamptz), ctx.endpoint_meetings(uuid[], timestamptz) to dc_billing;
grant execute on function ctx.schedule_chase(), ctx.schedule_suspensions() to dc_jobs;
reset role;

set role dc_owner;
create trigger tells_systems after insert on bill.invoice referencing new table as added for each statement execute function ctx.tell_of_invoices();
create trigger tells_systems after insert on bill.payment_allocation referencing new table as added for each statement execute function ctx.tell_of_money();
reset role;
