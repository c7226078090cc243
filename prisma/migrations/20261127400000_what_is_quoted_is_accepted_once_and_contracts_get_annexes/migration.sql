-- A quotation is drafted, sent once with a number, and answered once; accepted, its lines wait as items for the next invoice. A
-- contract grows by annexes.
set role dc_owner;

create table bill.quotation (
  id uuid primary key,
  operator_id uuid not null,
  payer_id uuid not null,
  payer_tenant_id uuid not null,
  state text not null check (state in ('draft', 'sent', 'accepted', 'declined', 'withdrawn')),
  draft jsonb not null,                      -- what the clerk entered
  title text not null,
  valid_until date not null,
  deliver_on date not null,
  gross_vnd bigint not null check (gross_vnd > 0),
  content jsonb,                             -- all that it says, as it was sent
  year int,
  number int check (number > 0),             -- without gap within the operator's year
  sent_at timestamptz,
  answered_at timestamptz,
  answered_by text,
  reason text,
  created_at timestamptz not null,
  by_name text not null,
  unique (operator_id, year, number),
  unique (operator_id, id),
  foreign key (operator_id, payer_id, payer_tenant_id) references bill.payer (operator_id, id, payer_tenant_id),
  check ((state = 'draft') = (content is null)),
  check ((content is null) = (num_nonnulls(year, number, sent_at) = 0) and (content is null or num_nonnulls(year, number, sent_at) = 3))
);
create index on bill.quotation (operator_id, payer_id);
create index on bill.quotation (payer_tenant_id) where state <> 'draft';
call core.wall_operator('bill.quotation');
call core.wall_ctx('bill.quotation');
create policy payer_reads on bill.quotation for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]) and state <> 'draft');
grant select, insert, update on bill.quotation to dc_billing;
grant delete on bill.quotation to dc_billing;
grant select on bill.quotation to dc_api;
grant select, update (state, answered_at, answered_by, reason) on bill.quotation to dc_ctx;

-- What was sent stays as it was sent; only its answer is added, once. Drafts may be thrown away.
create function bill.check_quotation() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then raise exception 'a quotation that was sent stays' using errcode = 'DC001'; end if;
    return old;
  end if;
  if old.state = 'draft' then return new; end if;
  if old.state <> 'sent' or new.state not in ('accepted', 'declined', 'withdrawn')
     or (to_jsonb(old) - array['state', 'answered_at', 'answered_by', 'reason']) is distinct from (to_jsonb(new) - array['state', 'answered_at', 'answered_by', 'reason']) then
    raise exception 'a quotation that was sent stays' using errcode = 'DC001';
  end if;
  return new;
end $$;
create trigger stays before update or delete on bill.quotation for each row execute function bill.check_quotation();
create trigger stays_whole before truncate on bill.quotation for each statement execute function bill.refuse_change();

-- One item a line of an accepted quotation, whoever accepts how often.
alter table bill.charge_item
  add column quotation_id uuid,
  add column quotation_line int,
  add foreign key (operator_id, quotation_id) references bill.quotation (operator_id, id),
  add check ((quotation_id is null) = (quotation_line is null)),
  add constraint accepted_once unique (operator_id, quotation_id, quotation_line);
grant select, insert on bill.charge_item to dc_ctx;

create table bill.contract_annex (
  id uuid primary key,
  operator_id uuid not null,
  contract_id uuid not null,
  number int not null check (number > 0),    -- without gap within the contract
  signed_on date not null,
  effective_on date not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  by_name text not null,
  unique (operator_id, contract_id, number),
  foreign key (operator_id, contract_id) references bill.contract (operator_id, id)
);
call core.wall_operator('bill.contract_annex');
grant select, insert on bill.contract_annex to dc_billing;
call bill.freeze('bill.contract_annex');
reset role;

set role dc_ctx;
-- The answer to a quotation, by its operator's clerk or by the unit that it was sent to: done, same, unknown, closed or expired.
-- Accepted, its lines are items in the same transaction.
create function ctx.answer_quotation(p_id uuid, p_accept boolean, p_at timestamptz, p_day date, p_by text, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare q bill.quotation;
begin
  select * into q from bill.quotation where id = p_id and state <> 'draft'
     and (operator_id = (select ctx.operator()) or payer_tenant_id = any((select ctx.own())::uuid[])) for update;
  if not found then return 'unknown'; end if;
  if (q.state = case when p_accept then 'accepted' else 'declined' end) then return 'same'; end if;
  if q.state <> 'sent' then return 'closed'; end if;
  if p_accept and q.valid_until < p_day then return 'expired'; end if;
  update bill.quotation set state = case when p_accept then 'accepted' else 'declined' end, answered_at = p_at, answered_by = p_by, reason = p_reason where id = p_id;
  if p_accept then
    insert into bill.charge_item (id, operator_id, payer_id, name, unit, quantity, unit_vnd, vat_class, vat_included, due_on, recorded_at, by_name, quotation_id, quotation_line)
      select gen_random_uuid(), q.operator_id, q.payer_id, l.line ->> 'name', l.line ->> 'unit', (l.line ->> 'quantity')::int, (l.line ->> 'unitVnd')::bigint, l.line ->> 'vatClass', (l.line ->> 'vatIncluded')::boolean,
             greatest(q.deliver_on, p_day), p_at, p_by, q.id, l.n
        from jsonb_array_elements(q.draft -> 'lines') with ordinality as l(line, n);
  end if;
  return 'done';
end $$;
revoke all on function ctx.answer_quotation(uuid, boolean, timestamptz, date, text, text) from public;
grant execute on function ctx.answer_quotation(uuid, boolean, timestamptz, date, text, text) to dc_api, dc_billing;
reset role;
