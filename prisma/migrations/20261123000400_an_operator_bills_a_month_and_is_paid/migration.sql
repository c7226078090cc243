-- An operator bills a month and is paid. What must hold whatever the code does is held here: no endpoint-day billed twice
-- for one share, issued rows never change, numbers without gap, totals that add up, no đồng applied twice.
set role dc_owner;

-- ── what is sold, and by whom ─────────────────────────────────────────────────────────────────────────────────────
create table bill.operator_setting (
  operator_id uuid primary key references core.operator,
  legal_name text not null,
  address text not null,
  tax_code text not null,
  phone text,
  series text not null check (series ~ '^[CK]\d{2}[TDLMNBGHXF][A-Z0-9]{2}$'),
  form_number text not null default '1',
  bank_name text,
  bank_bin text check (bank_bin ~ '^\d{6}$'),
  bank_account text check (bank_account ~ '^[0-9A-Za-z]{1,19}$'),
  vat_rate_day text not null default 'invoice_day' check (vat_rate_day in ('invoice_day', 'last_service_day')),
  payment_term_days int not null default 30 check (payment_term_days between 0 and 365),
  updated_at timestamptz not null default now()
);

create table bill.plan (
  id uuid primary key,
  operator_id uuid not null references core.operator,
  code text not null,
  name text not null,
  unique (operator_id, code),
  unique (operator_id, id)
);

-- Dated rows are added, never changed: an invoice names the price that it was made with.
create table bill.price (
  id uuid primary key,
  operator_id uuid not null,
  plan_id uuid not null,
  valid_from date not null,
  monthly_vnd bigint not null check (monthly_vnd > 0),
  vat_class text not null,
  vat_included boolean not null default false,
  recorded_at timestamptz not null default now(),
  unique (operator_id, plan_id, valid_from),
  foreign key (operator_id, plan_id) references bill.plan (operator_id, id)
);

create table bill.vat_rate (
  operator_id uuid not null references core.operator,
  vat_class text not null,
  valid_from date not null,
  percent int not null check (percent between 0 and 100),
  recorded_at timestamptz not null default now(),
  primary key (operator_id, vat_class, valid_from)
);

-- ── who pays ──────────────────────────────────────────────────────────────────────────────────────────────────────
create table bill.payer (
  id uuid primary key,
  operator_id uuid not null references core.operator,
  payer_tenant_id uuid not null references core.tenant,
  code text not null,                        -- customer code as printed: DC000042
  touched_at timestamptz not null default now(), -- the row is the lock of whoever moves this payer's money
  unique (operator_id, payer_tenant_id),
  unique (operator_id, code),
  unique (operator_id, id),
  unique (operator_id, id, payer_tenant_id)
);
create index on bill.payer (payer_tenant_id);

create table bill.payer_version (
  id uuid primary key,                       -- rises with time: of two from one day the later one holds
  operator_id uuid not null,
  payer_id uuid not null,
  valid_from date not null,
  name text not null,
  address text not null,
  tax_code text,
  budget_code text,
  treasury_account text,
  treasury_office text,
  search text not null default '',          -- kept by its trigger
  recorded_at timestamptz not null default now(),
  foreign key (operator_id, payer_id) references bill.payer (operator_id, id)
);
create index on bill.payer_version (operator_id, payer_id, valid_from desc, id desc);
create function bill.payer_version_search() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.search := core.search_key(concat_ws(' ', new.name, new.tax_code, new.budget_code));
  return new;
end $$;
create trigger search_key before insert on bill.payer_version for each row execute function bill.payer_version_search();

create table bill.contract (
  id uuid primary key,
  operator_id uuid not null references core.operator,
  customer_tenant_id uuid not null references core.tenant,
  number text not null,
  signed_on date not null,
  note text not null default '',
  created_at timestamptz not null default now(),
  unique (operator_id, number),
  unique (operator_id, id)
);
create index on bill.contract (operator_id, customer_tenant_id);

-- ── what runs ─────────────────────────────────────────────────────────────────────────────────────────────────────
create table bill.subscription (
  id uuid primary key,
  operator_id uuid not null,
  endpoint_id uuid not null references core.endpoint,
  contract_id uuid not null,
  plan_id uuid not null,
  created_at timestamptz not null default now(),
  unique (operator_id, endpoint_id),
  foreign key (operator_id, contract_id) references bill.contract (operator_id, id),
  foreign key (operator_id, plan_id) references bill.plan (operator_id, id)
);
create index on bill.subscription (operator_id, contract_id);

create table bill.subscription_event (
  operator_id uuid not null,
  endpoint_id uuid not null,
  seq int not null check (seq > 0),          -- order of recording within one endpoint
  kind text not null check (kind in ('activate', 'suspend', 'resume', 'cancel', 'transfer', 'subsidy', 'discount')),
  effective_at timestamptz not null,
  recorded_at timestamptz not null,
  payer_id uuid,
  trial_days int,
  percent int,
  share_numerator bigint,
  share_denominator bigint,
  post_id uuid references core.post,
  source text,                               -- what caused it, once: 'outbox:42'
  primary key (operator_id, endpoint_id, seq),
  foreign key (operator_id, endpoint_id) references bill.subscription (operator_id, endpoint_id),
  foreign key (operator_id, payer_id) references bill.payer (operator_id, id),
  check ((kind in ('activate', 'transfer', 'subsidy')) = (payer_id is not null))
);
create unique index subscription_event_source on bill.subscription_event (operator_id, source) where source is not null;
create index on bill.subscription_event (operator_id, payer_id);

-- Events that cannot be taken as they came: shown to a person, never lost.
create table bill.parked_event (
  id uuid primary key,
  operator_id uuid not null references core.operator,
  endpoint_id uuid not null references core.endpoint,
  payer_tenant_id uuid not null references core.tenant,
  kind text not null check (kind in ('activate', 'suspend', 'resume', 'cancel')),
  on_day date not null,
  code text not null,
  source text,
  parked_at timestamptz not null,
  settled_at timestamptz,
  settled_by_post_id uuid references core.post,
  settled_note text
);
create unique index parked_event_source on bill.parked_event (operator_id, source) where source is not null;
create index on bill.parked_event (operator_id, parked_at desc);

-- ── runs ──────────────────────────────────────────────────────────────────────────────────────────────────────────
create table bill.run (
  id uuid primary key,
  operator_id uuid not null references core.operator,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  started_by_post_id uuid references core.post,
  started_by_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  version int not null default 1,
  unique (operator_id, id)
);
create unique index run_one_unfinished on bill.run (operator_id) where state in ('queued', 'running');
create index on bill.run (operator_id, created_at desc);

create table bill.run_payer (
  operator_id uuid not null,
  run_id uuid not null,
  payer_id uuid not null,
  state text not null check (state in ('expected', 'done', 'skipped', 'parked')),
  reason text,
  gross_vnd bigint not null default 0,       -- expected: as computed at the start; done: as issued
  net_vnd bigint not null default 0,
  vat_vnd bigint not null default 0,
  invoice_id uuid,
  primary key (operator_id, run_id, payer_id),
  foreign key (operator_id, run_id) references bill.run (operator_id, id),
  foreign key (operator_id, payer_id) references bill.payer (operator_id, id)
);

-- ── documents ─────────────────────────────────────────────────────────────────────────────────────────────────────
-- The counter's row is locked last in the issuing transaction, so a number is given only to what is committed with it.
create table bill.series (
  operator_id uuid not null references core.operator,
  form_number text not null,
  series text not null,
  next_number int not null default 1 check (next_number between 1 and 100000000),
  last_issued_at timestamptz,
  primary key (operator_id, form_number, series)
);

create table bill.invoice (
  id uuid primary key,
  operator_id uuid not null,
  payer_id uuid not null,
  payer_tenant_id uuid not null,
  run_id uuid,
  kind text not null default 'original' check (kind in ('original', 'adjustment', 'replacement')),
  corrects_id uuid,
  state text not null check (state in ('draft', 'issued')),
  form_number text not null,
  series text,
  number int check (number > 0),
  reference text,
  issued_at timestamptz,
  issue_day date,
  due_day date,
  through_month text not null check (through_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  seller jsonb not null,                     -- names, addresses and codes as they were when issued
  buyer jsonb not null,
  bank jsonb,
  net_vnd bigint not null,
  vat_vnd bigint not null,
  gross_vnd bigint not null check (gross_vnd = net_vnd + vat_vnd),
  asked_vnd bigint not null,                 -- gross less the credit taken when issued: what the QR asks for
  in_words text not null,
  qr_text text,
  is_demonstration boolean not null,
  buyer_name text not null,
  search text not null,
  created_at timestamptz not null default now(),
  unique (operator_id, form_number, series, number),
  unique (operator_id, id, payer_tenant_id),
  foreign key (operator_id, payer_id, payer_tenant_id) references bill.payer (operator_id, id, payer_tenant_id),
  foreign key (operator_id, run_id) references bill.run (operator_id, id),
  check ((kind = 'original') = (corrects_id is null)),
  check ((state = 'issued') = (num_nonnulls(series, number, reference, issued_at, issue_day, due_day) = 6)),
  check (state = 'issued' or num_nonnulls(series, number, reference, issued_at, issue_day, due_day) = 0)
);
create unique index invoice_reference on bill.invoice (operator_id, reference);
create index on bill.invoice (operator_id, payer_id, issued_at);
create index on bill.invoice (operator_id, through_month, number);
create index on bill.invoice (operator_id, run_id);
create index on bill.invoice (payer_tenant_id, issued_at desc);
create index on bill.invoice using gin (search ext.gin_trgm_ops);

create table bill.invoice_line (
  operator_id uuid not null,
  invoice_id uuid not null,
  position int not null check (position > 0),
  payer_id uuid not null,
  payer_tenant_id uuid not null,
  kind text not null default 'charge' check (kind in ('charge', 'correction')),
  role text not null check (role in ('payer', 'sponsor')),
  endpoint_id uuid not null,
  endpoint_code text not null,
  endpoint_name text not null,
  unit_name text not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  price_id uuid not null references bill.price,
  monthly_vnd bigint not null,
  vat_class text not null,
  vat_included boolean not null,
  from_day date not null,
  to_day date not null,
  spans datemultirange not null check (not isempty(spans)),
  days int not null check (days > 0),
  days_in_month int not null check (days_in_month between 28 and 31),
  discount_percent int not null default 0,
  amount_vnd bigint not null,
  vat_percent int not null,
  net_vnd bigint not null,
  primary key (operator_id, invoice_id, position),
  foreign key (operator_id, invoice_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id) deferrable initially deferred,
  foreign key (operator_id, endpoint_id) references bill.subscription (operator_id, endpoint_id),
  check (lower(spans) = from_day and upper(spans) = to_day),
  check (from_day >= (month || '-01')::date and to_day <= ((month || '-01')::date + interval '1 month')::date),
  constraint no_day_twice exclude using gist (operator_id with =, endpoint_id with =, spans with &&) where (kind = 'charge' and role = 'payer'),
  constraint no_day_twice_for_sponsor exclude using gist (operator_id with =, endpoint_id with =, spans with &&) where (kind = 'charge' and role = 'sponsor')
);
create index on bill.invoice_line (operator_id, endpoint_id, month);
create index on bill.invoice_line (operator_id, month);

create table bill.invoice_vat (
  operator_id uuid not null,
  invoice_id uuid not null,
  payer_tenant_id uuid not null,
  vat_percent int not null,
  net_vnd bigint not null,
  vat_vnd bigint not null,
  primary key (operator_id, invoice_id, vat_percent),
  foreign key (operator_id, invoice_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id) deferrable initially deferred
);

create table bill.document (
  operator_id uuid not null,
  invoice_id uuid not null,
  payer_tenant_id uuid not null,
  kind text not null default 'pdf' check (kind in ('pdf', 'xml')),
  bytes bytea not null,
  sha256 bytea not null check (sha256 = pg_catalog.sha256(bytes)),
  made_at timestamptz not null default now(),
  primary key (operator_id, invoice_id, kind),
  foreign key (operator_id, invoice_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id)
);

-- ── money in ──────────────────────────────────────────────────────────────────────────────────────────────────────
create table bill.payment (
  id uuid primary key,
  operator_id uuid not null,
  payer_id uuid not null,
  payer_tenant_id uuid not null,
  amount_vnd bigint not null check (amount_vnd > 0),
  received_on date not null,
  reference text,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by_post_id uuid references core.post,
  recorded_by_name text not null,
  unique (operator_id, id, payer_id),
  foreign key (operator_id, payer_id, payer_tenant_id) references bill.payer (operator_id, id, payer_tenant_id)
);
create index on bill.payment (operator_id, payer_id, received_on);
create index on bill.payment (payer_tenant_id);

-- What a payment gives to an invoice; a reversal takes it back with the opposite sign. Rows are only added.
create table bill.payment_allocation (
  id bigint generated always as identity primary key,
  operator_id uuid not null,
  payment_id uuid not null,
  payer_id uuid not null,
  payer_tenant_id uuid not null,
  invoice_id uuid not null,
  amount_vnd bigint not null check (amount_vnd <> 0),
  at timestamptz not null,
  foreign key (operator_id, payment_id, payer_id) references bill.payment (operator_id, id, payer_id),
  foreign key (operator_id, invoice_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id) deferrable initially deferred
);
create index on bill.payment_allocation (operator_id, invoice_id);
create index on bill.payment_allocation (operator_id, payment_id);
create index on bill.payment_allocation (operator_id, payer_id);

create table bill.payment_reversal (
  operator_id uuid not null,
  payment_id uuid not null,
  payer_id uuid not null,
  payer_tenant_id uuid not null references core.tenant,
  reason text not null check (length(reason) >= 3),
  at timestamptz not null,
  by_post_id uuid references core.post,
  by_name text not null,
  primary key (operator_id, payment_id),
  foreign key (operator_id, payment_id, payer_id) references bill.payment (operator_id, id, payer_id)
);

-- ── walls ─────────────────────────────────────────────────────────────────────────────────────────────────────────
call core.wall_operator('bill.operator_setting');
call core.wall_operator('bill.plan');
call core.wall_operator('bill.price');
call core.wall_operator('bill.vat_rate');
call core.wall_operator('bill.payer');
call core.wall_operator('bill.payer_version');
call core.wall_operator('bill.contract');
call core.wall_operator('bill.subscription');
call core.wall_operator('bill.subscription_event');
call core.wall_operator('bill.parked_event');
call core.wall_operator('bill.run');
call core.wall_operator('bill.run_payer');
call core.wall_operator('bill.series');
call core.wall_operator('bill.invoice');
call core.wall_operator('bill.invoice_line');
call core.wall_operator('bill.invoice_vat');
call core.wall_operator('bill.document');
call core.wall_operator('bill.payment');
call core.wall_operator('bill.payment_allocation');
call core.wall_operator('bill.payment_reversal');

create policy payer_reads on bill.invoice for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]) and state <> 'draft');
create policy payer_reads on bill.invoice_line for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
create policy payer_reads on bill.invoice_vat for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
create policy payer_reads on bill.document for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
create policy payer_reads on bill.payment for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
create policy payer_reads on bill.payment_allocation for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
create policy payer_reads on bill.payment_reversal for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));

grant select, insert, update on bill.operator_setting to dc_billing;
grant select, insert on bill.plan, bill.price, bill.vat_rate, bill.payer, bill.payer_version, bill.contract, bill.subscription, bill.subscription_event to dc_billing;
grant update (touched_at) on bill.payer to dc_billing;
grant update (number, signed_on, note) on bill.contract to dc_billing;
grant select, insert, update (settled_at, settled_by_post_id, settled_note) on bill.parked_event to dc_billing;
grant select, insert, update (state, finished_at, version) on bill.run to dc_billing;
grant select, insert, update (state, reason, gross_vnd, net_vnd, vat_vnd, invoice_id) on bill.run_payer to dc_billing;
grant select, insert, update (next_number, last_issued_at) on bill.series to dc_billing;
grant select, insert on bill.invoice, bill.invoice_line, bill.invoice_vat, bill.document, bill.payment, bill.payment_allocation, bill.payment_reversal to dc_billing;
grant select on bill.invoice, bill.invoice_line, bill.invoice_vat, bill.document, bill.payment, bill.payment_allocation, bill.payment_reversal to dc_api;

-- ── what was recorded stays ───────────────────────────────────────────────────────────────────────────────────────
create function bill.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'invoice' then
    if old.state = 'draft' then return new; end if;
  end if;
  raise exception '% rows are only added', tg_table_name using errcode = 'DC001';
end $$;

create procedure bill.freeze(tbl regclass) language plpgsql as $$
begin
  execute format('create trigger stays before update or delete on %s for each row execute function bill.refuse_change()', tbl);
  execute format('create trigger stays_whole before truncate on %s for each statement execute function bill.refuse_change()', tbl);
end $$;
call bill.freeze('bill.invoice');
call bill.freeze('bill.invoice_line');
call bill.freeze('bill.invoice_vat');
call bill.freeze('bill.document');
call bill.freeze('bill.subscription_event');
call bill.freeze('bill.price');
call bill.freeze('bill.vat_rate');
call bill.freeze('bill.payer_version');
call bill.freeze('bill.payment');
call bill.freeze('bill.payment_allocation');
call bill.freeze('bill.payment_reversal');

-- The checks read as dc_ctx, so that no wall hides a row from an invariant.
call core.wall_ctx('bill.invoice');
call core.wall_ctx('bill.invoice_line');
call core.wall_ctx('bill.invoice_vat');
call core.wall_ctx('bill.series');
call core.wall_ctx('bill.payer');
call core.wall_ctx('bill.payment');
call core.wall_ctx('bill.payment_allocation');
call core.wall_ctx('bill.payment_reversal');
grant select on bill.invoice, bill.invoice_line, bill.invoice_vat, bill.series, bill.payer, bill.payment, bill.payment_allocation, bill.payment_reversal to dc_ctx;
grant update (touched_at) on bill.payer to dc_ctx;
reset role;

set role dc_ctx;
-- At commit: an issued invoice is the sum of its lines and of its rates, follows its predecessor in number and time, and lies
-- below the counter.
create function ctx.check_invoice() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l record; v record; before_it timestamptz;
begin
  if new.state <> 'issued' then return null; end if;
  select coalesce(sum(net_vnd), 0) as net, count(*) as n, count(*) filter (where kind = 'charge') as charges into l
    from bill.invoice_line where operator_id = new.operator_id and invoice_id = new.id;
  select coalesce(sum(net_vnd), 0) as net, coalesce(sum(vat_vnd), 0) as vat into v
    from bill.invoice_vat where operator_id = new.operator_id and invoice_id = new.id;
  if l.n = 0 or l.net <> new.net_vnd or v.net <> new.net_vnd or v.vat <> new.vat_vnd or new.gross_vnd <> new.net_vnd + new.vat_vnd then
    raise exception 'invoice % does not add up', new.reference using errcode = 'DC002';
  end if;
  if new.number > 1 then
    select issued_at into before_it from bill.invoice
     where operator_id = new.operator_id and form_number = new.form_number and series = new.series and number = new.number - 1;
    if not found or before_it > new.issued_at then
      raise exception 'invoice % leaves a gap or goes back in time', new.reference using errcode = 'DC003';
    end if;
  end if;
  perform 1 from bill.series where operator_id = new.operator_id and form_number = new.form_number and series = new.series and next_number > new.number;
  if not found then raise exception 'invoice % has a number that nobody gave', new.reference using errcode = 'DC003'; end if;
  return null;
end $$;

-- Lines come before their invoice in the same transaction; none is added to what is issued.
create function ctx.check_part_of_invoice() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from added a join bill.invoice i on i.id = a.invoice_id where i.state = 'issued') then
    raise exception 'the invoice is issued' using errcode = 'DC001';
  end if;
  return null;
end $$;

-- No invoice is paid beyond its amount, no payment gives more than it has, a reversed one gives nothing. The payer's row is
-- locked first, so that two transactions cannot each be right alone.
create function ctx.check_allocation() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare paid bigint; given bigint;
begin
  perform 1 from bill.payer where operator_id = new.operator_id and id = new.payer_id for no key update;
  select coalesce(sum(amount_vnd), 0) into paid from bill.payment_allocation where operator_id = new.operator_id and invoice_id = new.invoice_id;
  select coalesce(sum(amount_vnd), 0) into given from bill.payment_allocation where operator_id = new.operator_id and payment_id = new.payment_id;
  if paid < 0 or given < 0
     or paid > (select gross_vnd from bill.invoice where operator_id = new.operator_id and id = new.invoice_id and payer_id = new.payer_id)
     or given > (select amount_vnd from bill.payment where operator_id = new.operator_id and id = new.payment_id)
     or not exists (select 1 from bill.invoice where operator_id = new.operator_id and id = new.invoice_id and payer_id = new.payer_id)
     or (given <> 0 and exists (select 1 from bill.payment_reversal where operator_id = new.operator_id and payment_id = new.payment_id)) then
    raise exception 'money is applied twice' using errcode = 'DC004';
  end if;
  return null;
end $$;

create function ctx.check_reversal() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from bill.payer where operator_id = new.operator_id and id = new.payer_id for no key update;
  if (select coalesce(sum(amount_vnd), 0) from bill.payment_allocation where operator_id = new.operator_id and payment_id = new.payment_id) <> 0 then
    raise exception 'a reversed payment still pays' using errcode = 'DC004';
  end if;
  return null;
end $$;
-- Names of endpoints that the asking operator ever supplied, as ctx.covered() has it, but joined: a run asks for thousands at
-- once, and a policy would compare each with the whole array.
create function ctx.supplied_names(p_ids uuid[]) returns table (id uuid, code text, name text, tenant_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.code, e.name, e.tenant_id from core.endpoint e
   where e.id = any(p_ids) and exists (select 1 from core.supply s where s.endpoint_id = e.id and s.operator_id = ctx.f(3)::uuid)
$$;
revoke all on function ctx.supplied_names(uuid[]) from public;
grant execute on function ctx.supplied_names(uuid[]) to dc_billing;

revoke all on function ctx.check_invoice(), ctx.check_part_of_invoice(), ctx.check_allocation(), ctx.check_reversal() from public;
grant execute on function ctx.check_invoice(), ctx.check_part_of_invoice(), ctx.check_allocation(), ctx.check_reversal() to dc_owner;
reset role;

set role dc_owner;
create constraint trigger adds_up after insert or update on bill.invoice deferrable initially deferred
  for each row execute function ctx.check_invoice();
create trigger issued_is_closed after insert on bill.invoice_line referencing new table as added
  for each statement execute function ctx.check_part_of_invoice();
create trigger issued_is_closed after insert on bill.invoice_vat referencing new table as added
  for each statement execute function ctx.check_part_of_invoice();
create constraint trigger never_twice after insert on bill.payment_allocation deferrable initially deferred
  for each row execute function ctx.check_allocation();
create constraint trigger gives_back after insert on bill.payment_reversal deferrable initially deferred
  for each row execute function ctx.check_reversal();
reset role;
