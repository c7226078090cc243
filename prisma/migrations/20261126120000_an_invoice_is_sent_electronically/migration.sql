-- Every issued invoice has its electronic twin: signed once, sent under one transaction id, never twice. What the provider said stays.
set role dc_owner;

-- A series as the operator declared it to the tax authority; the provider knows it by its template.
create table bill.e_invoice_series (
  operator_id uuid not null references core.operator,
  form_number text not null check (form_number ~ '^[1-9]$'),
  series text not null check (series ~ '^[CK]\d{2}[TDLMNBGHXF][A-Z0-9]{2}$'),
  template_code text not null check (template_code ~ '^[0-9A-Za-z/]{1,20}$'),
  declared_on date not null,
  registered_at timestamptz not null,
  registered_by text not null,
  primary key (operator_id, form_number, series)
);

-- The operator's key and certificate, sealed with the installation's secret; the last one added signs.
create table bill.signing_key (
  operator_id uuid not null references core.operator,
  id uuid not null,
  sealed bytea not null,
  certificate_pem text not null,
  subject text not null,
  serial text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null check (valid_to > valid_from),
  added_at timestamptz not null,
  added_by text not null,
  primary key (operator_id, id)
);

create table bill.e_invoice_gateway (
  operator_id uuid primary key references core.operator,
  kind text not null default 'sinvoice' check (kind in ('sinvoice')),
  base_url text not null,
  username text not null,
  sealed_password bytea not null,
  provider_tax_code text not null,
  is_active boolean not null,
  updated_at timestamptz not null,
  updated_by text not null,
  -- Whoever sends holds it: the provider numbers in the order of arrival, and makes two invoices of one that is sent twice at once.
  busy_by uuid,
  busy_until timestamptz,
  check ((busy_by is null) = (busy_until is null))
);

create table bill.e_invoice (
  operator_id uuid not null,
  invoice_id uuid not null,
  payer_tenant_id uuid not null,
  form_number text not null,
  series text not null,
  number int not null,
  transaction_id uuid not null,
  state text not null check (state in ('not_sent', 'to_send', 'sending', 'sent_unknown', 'awaiting_code', 'accepted', 'refused', 'settled')),
  waiting text check (waiting in ('no_key', 'key_expired', 'key_not_yet_valid', 'key_unreadable', 'series_unregistered', 'xml_broken', 'unreachable', 'credentials')),
  code text,                                 -- what the provider said last, in its own words
  words text,
  provider_number text,
  reservation_code text,                     -- with it a buyer looks the invoice up at the provider
  authority_code text check (length(authority_code) <= 34),
  send_started_at timestamptz,
  next_at timestamptz,
  tries int not null default 0,
  changed_at timestamptz not null,
  primary key (operator_id, invoice_id),
  unique (operator_id, transaction_id),
  foreign key (operator_id, invoice_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id),
  check (state <> 'accepted' or provider_number is not null)
);
create index on bill.e_invoice (operator_id, form_number, series, number) where state not in ('accepted', 'settled');

create table bill.e_invoice_event (
  id bigint generated always as identity primary key,
  operator_id uuid not null,
  invoice_id uuid not null,
  kind text not null check (kind in ('queued', 'signed', 'send_started', 'not_sent', 'no_answer', 'taken_in', 'accepted', 'refused', 'looked_up', 'missing', 'waits', 'retried', 'settled')),
  at timestamptz not null,
  code text,
  words text,
  by_name text,
  foreign key (operator_id, invoice_id) references bill.e_invoice (operator_id, invoice_id)
);
create index on bill.e_invoice_event (operator_id, invoice_id, id);

-- From where a person or a job may move it; what the provider took in stays taken in.
create function bill.check_e_invoice_move() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> new.state and not (case old.state
      when 'not_sent' then new.state in ('to_send', 'settled')
      when 'to_send' then new.state in ('sending', 'settled')
      when 'sending' then new.state in ('to_send', 'sent_unknown', 'awaiting_code', 'accepted', 'refused')
      when 'sent_unknown' then new.state in ('to_send', 'awaiting_code', 'accepted', 'refused')
      when 'awaiting_code' then new.state in ('accepted', 'refused')
      when 'refused' then new.state in ('to_send', 'settled')
      else false end) then
    raise exception 'an electronic invoice does not move from % to %', old.state, new.state using errcode = 'DC008';
  end if;
  if old.authority_code is not null and new.authority_code is distinct from old.authority_code then
    raise exception 'a code of the tax authority stays' using errcode = 'DC008';
  end if;
  return new;
end $$;
create trigger moves before update on bill.e_invoice for each row execute function bill.check_e_invoice_move();

call core.wall_operator('bill.e_invoice_series');
call core.wall_operator('bill.signing_key');
call core.wall_operator('bill.e_invoice_gateway');
call core.wall_operator('bill.e_invoice');
call core.wall_operator('bill.e_invoice_event');
create policy payer_reads on bill.e_invoice for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
grant select, insert, update (template_code, declared_on, registered_at, registered_by) on bill.e_invoice_series to dc_billing;
grant select, insert on bill.signing_key, bill.e_invoice_event to dc_billing;
grant select, insert, update on bill.e_invoice_gateway to dc_billing;
grant select, update (state, waiting, code, words, provider_number, reservation_code, authority_code, send_started_at, next_at, tries, changed_at) on bill.e_invoice to dc_billing;
grant select (operator_id, invoice_id, payer_tenant_id, state, reservation_code, authority_code) on bill.e_invoice to dc_api;
call bill.freeze('bill.signing_key');
call bill.freeze('bill.e_invoice_event');
call core.wall_ctx('bill.e_invoice');
call core.wall_ctx('bill.e_invoice_gateway');
grant select, insert on bill.e_invoice to dc_ctx;
grant select on bill.e_invoice_gateway to dc_ctx;
reset role;

set role dc_ctx;
-- No invoice is issued without its twin, whatever the code does; and its transaction id is drawn here, once.
create function ctx.enter_e_invoices() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into bill.e_invoice (operator_id, invoice_id, payer_tenant_id, form_number, series, number, transaction_id, state, changed_at)
    select a.operator_id, a.id, a.payer_tenant_id, a.form_number, a.series, a.number, gen_random_uuid(),
           case when exists (select 1 from bill.e_invoice_gateway g where g.operator_id = a.operator_id and g.is_active) then 'to_send' else 'not_sent' end, a.issued_at
      from added a where a.state = 'issued';
  return null;
end $$;
insert into bill.e_invoice (operator_id, invoice_id, payer_tenant_id, form_number, series, number, transaction_id, state, changed_at)
  select operator_id, id, payer_tenant_id, form_number, series, number, gen_random_uuid(), 'not_sent', issued_at from bill.invoice where state = 'issued';
revoke all on function ctx.enter_e_invoices() from public;
grant execute on function ctx.enter_e_invoices() to dc_owner;
reset role;

set role dc_owner;
create trigger has_a_twin after insert on bill.invoice referencing new table as added for each statement execute function ctx.enter_e_invoices();
reset role;
