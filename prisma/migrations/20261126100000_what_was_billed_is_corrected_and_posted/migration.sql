-- What was billed is corrected by documents of their own, and every document and every đồng is posted. Days are claimed apart
-- from lines, so that a day given back can be billed again; the ledger is written by the database itself, from what is issued.
set role dc_owner;

-- ── lines ─────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table bill.invoice_line drop constraint no_day_twice, drop constraint no_day_twice_for_sponsor, drop constraint invoice_line_kind_check;
alter table bill.invoice_line
  -- charge: days billed for the first time. difference: more for days that are billed. correction: a line of an adjustment.
  -- repeat: a line of a replacement, standing for the one that it repeats.
  add constraint invoice_line_kind_check check (kind in ('charge', 'difference', 'correction', 'repeat')),
  -- What the conventions said that this line settles; null where that is amount_vnd. An agreed reduction settles nothing.
  add column reckoned_vnd bigint,
  add column corrects_id uuid,
  add column corrects_position int,
  -- Days that a repeated line held when it was repeated; null on others, which begin with their spans.
  add column held datemultirange,
  add constraint corrects_a_line foreign key (operator_id, corrects_id, corrects_position) references bill.invoice_line (operator_id, invoice_id, position),
  add constraint corrects_when_it_should check ((kind in ('correction', 'repeat')) = (corrects_id is not null) and (corrects_id is null) = (corrects_position is null));
create index on bill.invoice_line (operator_id, corrects_id, corrects_position) where corrects_id is not null;
create index on bill.invoice_line (operator_id, payer_id, month);

-- Days of an endpoint that stand billed, once for whoever pays and once for who sponsors. Kept by the trigger on lines.
create table bill.billed_day (
  operator_id uuid not null,
  endpoint_id uuid not null,
  role text not null,
  span daterange not null,
  payer_id uuid not null,
  constraint no_day_twice exclude using gist (operator_id with =, endpoint_id with =, role with =, span with &&) deferrable initially deferred
);
-- Days that a line holds no longer, because the endpoint's life is now known otherwise: they may be billed again.
create table bill.day_release (
  id bigint generated always as identity primary key,
  operator_id uuid not null,
  invoice_id uuid not null,
  position int not null,
  days datemultirange not null check (not isempty(days)),
  at timestamptz not null,
  foreign key (operator_id, invoice_id, position) references bill.invoice_line (operator_id, invoice_id, position)
);
create index on bill.day_release (operator_id, invoice_id, position);
-- Payers that give days or money back are billed before those who take the days over.
alter table bill.run_payer add column gives_back boolean not null default false;

-- ── documents ─────────────────────────────────────────────────────────────────────────────────────────────────────
alter table bill.invoice add constraint corrects_own foreign key (operator_id, corrects_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id);
create unique index replaced_once on bill.invoice (operator_id, corrects_id) where kind = 'replacement';
create unique index adjusted_once_a_run on bill.invoice (operator_id, corrects_id, run_id) where kind = 'adjustment' and run_id is not null;
create index on bill.invoice (operator_id, corrects_id) where corrects_id is not null;

-- What an invoice asks now: its gross less what adjustments took; nothing where another document stands in its place.
create view bill.invoice_balance with (security_invoker = true) as
  select i.operator_id, i.id as invoice_id, d.due_vnd, p.paid_vnd, d.due_vnd - p.paid_vnd as open_vnd, r.is_replaced
    from bill.invoice i
    cross join lateral (select exists (select 1 from bill.invoice x where x.operator_id = i.operator_id and x.corrects_id = i.id and x.kind = 'replacement') as is_replaced) r
    cross join lateral (select case when r.is_replaced then 0 else greatest(i.gross_vnd + coalesce((select sum(x.gross_vnd) from bill.invoice x
                                 where x.operator_id = i.operator_id and x.corrects_id = i.id and x.kind = 'adjustment' and x.gross_vnd < 0), 0), 0) end::bigint as due_vnd) d
    cross join lateral (select coalesce(sum(a.amount_vnd), 0)::bigint as paid_vnd from bill.payment_allocation a where a.operator_id = i.operator_id and a.invoice_id = i.id) p
   where i.state = 'issued';
grant select on bill.invoice_balance to dc_billing, dc_api, dc_ctx;

-- ── money that waits for a person ─────────────────────────────────────────────────────────────────────────────────
create table bill.unmatched_money (
  id uuid primary key,
  operator_id uuid not null references core.operator,
  amount_vnd bigint not null check (amount_vnd > 0),
  received_on date not null,
  reference text,                            -- as it was written
  payer_id uuid,                             -- whom it named, where it named one; a hint, not a match
  code text not null,                        -- why it was not matched
  recorded_at timestamptz not null,
  settled_at timestamptz,
  settled_payment_id uuid,
  unique (operator_id, id),
  foreign key (operator_id, payer_id) references bill.payer (operator_id, id),
  check ((settled_at is null) = (settled_payment_id is null))
);
create index on bill.unmatched_money (operator_id, recorded_at) where settled_at is null;
-- One row a bank transaction that was taken in: the same one again is known.
create table bill.bank_transaction (
  operator_id uuid not null references core.operator,
  bank_txn_id text not null,
  recorded_at timestamptz not null,
  primary key (operator_id, bank_txn_id)
);

-- ── ledger ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table bill.ledger_transaction (
  id bigint generated always as identity primary key,
  operator_id uuid not null references core.operator,
  kind text not null check (kind in ('invoice', 'replaced', 'payment', 'payment_reversed', 'allocation', 'unmatched', 'matched')),
  at timestamptz not null,
  payer_id uuid,
  invoice_id uuid,
  payment_id uuid,
  unique (operator_id, id)
);
create index on bill.ledger_transaction (operator_id, invoice_id);
create index on bill.ledger_transaction (operator_id, payment_id);
-- Accounts of Circular 99/2025: 131 receivable, 511 revenue, 3331 VAT, 112 bank; 3387 a customer's credit, 3388 money nobody was found for.
create table bill.ledger_entry (
  operator_id uuid not null,
  transaction_id bigint not null,
  account text not null check (account in ('131', '511', '3331', '112', '3387', '3388')),
  payer_id uuid,
  amount_vnd bigint not null check (amount_vnd <> 0), -- debit positive, credit negative
  primary key (operator_id, transaction_id, account),
  foreign key (operator_id, transaction_id) references bill.ledger_transaction (operator_id, id),
  check ((account in ('131', '3387')) <= (payer_id is not null))
);
create index on bill.ledger_entry (operator_id, account, payer_id);

call core.wall_operator('bill.billed_day');
call core.wall_operator('bill.day_release');
call core.wall_operator('bill.unmatched_money');
call core.wall_operator('bill.bank_transaction');
call core.wall_operator('bill.ledger_transaction');
call core.wall_operator('bill.ledger_entry');
grant select on bill.billed_day, bill.ledger_transaction, bill.ledger_entry to dc_billing;
grant select, insert on bill.day_release to dc_billing;
grant select, insert, update (settled_at, settled_payment_id) on bill.unmatched_money to dc_billing;
grant select, insert on bill.bank_transaction to dc_billing;
call bill.freeze('bill.day_release');
call bill.freeze('bill.bank_transaction');
call bill.freeze('bill.ledger_transaction');
call bill.freeze('bill.ledger_entry');
call core.wall_ctx('bill.billed_day');
call core.wall_ctx('bill.day_release');
call core.wall_ctx('bill.ledger_transaction');
call core.wall_ctx('bill.ledger_entry');
call core.wall_ctx('bill.unmatched_money');
grant select, insert, delete on bill.billed_day to dc_ctx;
grant select, insert on bill.ledger_transaction, bill.ledger_entry to dc_ctx;
grant select on bill.unmatched_money to dc_ctx;
reset role;

set role dc_ctx;
-- Whom an operator may tell of their invoices: units with rooms that it supplies, who pays for one, and every other payer, as a sponsor.
create or replace function ctx.customers() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.f(3) is null then return '{}'; end if;
  return (select coalesce(array_agg(distinct t), '{}') from (
            select v.t from core.supply s join core.endpoint e on e.id = s.endpoint_id cross join lateral (values (e.tenant_id), (e.payer_tenant_id)) v(t)
             where s.operator_id = ctx.f(3)::uuid
            union select p.payer_tenant_id from bill.payer p where p.operator_id = ctx.f(3)::uuid) x where t is not null);
end $$;
insert into bill.billed_day (operator_id, endpoint_id, role, span, payer_id)
  select l.operator_id, l.endpoint_id, l.role, s.span, l.payer_id from bill.invoice_line l cross join lateral unnest(l.spans) as s(span) where l.kind = 'charge';

-- Only what stands billed to the line's own payer can be given back.
create function ctx.free_days() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l record; held record; found_days datemultirange := '{}';
begin
  select operator_id, endpoint_id, role, payer_id into l from bill.invoice_line where operator_id = new.operator_id and invoice_id = new.invoice_id and position = new.position;
  for held in delete from bill.billed_day b where b.operator_id = l.operator_id and b.endpoint_id = l.endpoint_id and b.role = l.role and b.payer_id = l.payer_id and b.span && new.days returning b.span loop
    found_days := found_days + (datemultirange(held.span) * new.days);
    insert into bill.billed_day (operator_id, endpoint_id, role, span, payer_id)
      select l.operator_id, l.endpoint_id, l.role, s.span, l.payer_id from unnest(datemultirange(held.span) - new.days) as s(span);
  end loop;
  if found_days <> new.days then raise exception 'days are given back that nobody was billed' using errcode = 'DC005'; end if;
  return null;
end $$;
create function ctx.claim_days() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into bill.billed_day (operator_id, endpoint_id, role, span, payer_id)
    select a.operator_id, a.endpoint_id, a.role, s.span, a.payer_id from added a cross join lateral unnest(a.spans) as s(span) where a.kind = 'charge';
  return null;
end $$;

-- What an invoice asks now; as bill.invoice_balance, for checks.
create function ctx.invoice_due(p_operator uuid, p_invoice uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select due_vnd from bill.invoice_balance where operator_id = p_operator and invoice_id = p_invoice $$;

create or replace function ctx.check_allocation() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare paid bigint; given bigint;
begin
  perform 1 from bill.payer where operator_id = new.operator_id and id = new.payer_id for no key update;
  select coalesce(sum(amount_vnd), 0) into paid from bill.payment_allocation where operator_id = new.operator_id and invoice_id = new.invoice_id;
  select coalesce(sum(amount_vnd), 0) into given from bill.payment_allocation where operator_id = new.operator_id and payment_id = new.payment_id;
  if paid < 0 or given < 0
     or paid > ctx.invoice_due(new.operator_id, new.invoice_id)
     or given > (select amount_vnd from bill.payment where operator_id = new.operator_id and id = new.payment_id)
     or not exists (select 1 from bill.invoice where operator_id = new.operator_id and id = new.invoice_id and payer_id = new.payer_id)
     or (given <> 0 and exists (select 1 from bill.payment_reversal where operator_id = new.operator_id and payment_id = new.payment_id)) then
    raise exception 'money is applied twice' using errcode = 'DC004';
  end if;
  return null;
end $$;

-- At commit, for a correction: it corrects what the law lets it correct, never below nothing, and takes no money twice.
create function ctx.check_correction() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c bill.invoice; net bigint; vat bigint; paid bigint;
begin
  if new.state <> 'issued' or new.kind = 'original' then return null; end if;
  select * into c from bill.invoice where operator_id = new.operator_id and id = new.corrects_id;
  if not found or c.state <> 'issued' or c.kind = 'adjustment' or c.payer_id <> new.payer_id or (new.kind = 'adjustment' and c.kind = 'replacement')
     or (new.kind = 'adjustment' and exists (select 1 from bill.invoice x where x.operator_id = new.operator_id and x.corrects_id = c.id and x.kind = 'replacement'))
     or (new.kind = 'replacement' and exists (select 1 from bill.invoice x where x.operator_id = new.operator_id and x.corrects_id = c.id and x.kind = 'adjustment')) then
    raise exception 'invoice % cannot be corrected so', c.reference using errcode = 'DC006';
  end if;
  select c.net_vnd + coalesce(sum(x.net_vnd), 0), c.vat_vnd + coalesce(sum(x.vat_vnd), 0) into net, vat
    from bill.invoice x where x.operator_id = new.operator_id and x.corrects_id = c.id and x.kind = 'adjustment';
  select coalesce(sum(amount_vnd), 0) into paid from bill.payment_allocation where operator_id = new.operator_id and invoice_id = c.id;
  if (new.kind = 'adjustment' and (net < 0 or vat < 0 or (net = 0 and vat <> 0))) or paid > ctx.invoice_due(new.operator_id, c.id) then
    raise exception 'invoice % is corrected below nothing', c.reference using errcode = 'DC006';
  end if;
  return null;
end $$;

-- ── posting: nobody else writes the ledger ────────────────────────────────────────────────────────────────────────
create function ctx.post_invoices() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  with doc as (
    select a.operator_id, a.payer_id, a.id, a.issued_at, 'invoice' as kind, 1 as sign, a.net_vnd, a.vat_vnd, a.gross_vnd from added a where a.state = 'issued'
    union all
    select c.operator_id, c.payer_id, c.id, a.issued_at, 'replaced', -1, c.net_vnd, c.vat_vnd, c.gross_vnd
      from added a join bill.invoice c on c.operator_id = a.operator_id and c.id = a.corrects_id where a.state = 'issued' and a.kind = 'replacement'
  ), txn as (
    insert into bill.ledger_transaction (operator_id, kind, at, payer_id, invoice_id)
    select operator_id, kind, issued_at, payer_id, id from doc order by kind, id returning id, operator_id, kind, invoice_id
  )
  insert into bill.ledger_entry (operator_id, transaction_id, account, payer_id, amount_vnd)
  select d.operator_id, t.id, e.account, case when e.account = '131' then d.payer_id end, e.amount * d.sign
    from txn t join doc d on d.operator_id = t.operator_id and d.id = t.invoice_id and d.kind = t.kind
    cross join lateral (values ('131', d.gross_vnd), ('511', -d.net_vnd), ('3331', -d.vat_vnd)) e(account, amount)
   where e.amount <> 0;
  return null;
end $$;

create function ctx.post(p_operator uuid, p_kind text, p_at timestamptz, p_payer uuid, p_invoice uuid, p_payment uuid, p_debit text, p_credit text, p_amount bigint) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare t bigint;
begin
  insert into bill.ledger_transaction (operator_id, kind, at, payer_id, invoice_id, payment_id) values (p_operator, p_kind, p_at, p_payer, p_invoice, p_payment) returning id into t;
  insert into bill.ledger_entry (operator_id, transaction_id, account, payer_id, amount_vnd)
    select p_operator, t, e.account, case when e.account in ('131', '3387') then p_payer end, e.amount from (values (p_debit, p_amount), (p_credit, -p_amount)) e(account, amount);
end $$;
create function ctx.post_payment() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin perform ctx.post(new.operator_id, 'payment', new.recorded_at, new.payer_id, null, new.id, '112', '3387', new.amount_vnd); return null; end $$;
create function ctx.post_allocation() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin perform ctx.post(new.operator_id, 'allocation', new.at, new.payer_id, new.invoice_id, new.payment_id, '3387', '131', new.amount_vnd); return null; end $$;
create function ctx.post_payment_reversal() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.post(new.operator_id, 'payment_reversed', new.at, new.payer_id, null, new.payment_id, '3387', '112',
                   (select amount_vnd from bill.payment where operator_id = new.operator_id and id = new.payment_id));
  return null;
end $$;
create function ctx.post_unmatched() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform ctx.post(new.operator_id, 'unmatched', new.recorded_at, null, null, null, '112', '3388', new.amount_vnd);
  elsif old.settled_at is null and new.settled_at is not null then
    -- The payment that settles it brings the same money in under its payer's name.
    perform ctx.post(new.operator_id, 'matched', new.settled_at, null, null, new.settled_payment_id, '3388', '112', new.amount_vnd);
  end if;
  return null;
end $$;
create function ctx.check_ledger() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select count(*) < 2 or sum(amount_vnd) <> 0 from bill.ledger_entry where operator_id = new.operator_id and transaction_id = new.id) then
    raise exception 'debits and credits differ' using errcode = 'DC007';
  end if;
  return null;
end $$;
-- What was issued and paid before there was a ledger.
with doc as (select * from bill.invoice where state = 'issued'),
txn as (insert into bill.ledger_transaction (operator_id, kind, at, payer_id, invoice_id) select operator_id, 'invoice', issued_at, payer_id, id from doc order by issued_at, number returning id, operator_id, invoice_id)
insert into bill.ledger_entry (operator_id, transaction_id, account, payer_id, amount_vnd)
select d.operator_id, t.id, e.account, case when e.account = '131' then d.payer_id end, e.amount
  from txn t join doc d on d.operator_id = t.operator_id and d.id = t.invoice_id
  cross join lateral (values ('131', d.gross_vnd), ('511', -d.net_vnd), ('3331', -d.vat_vnd)) e(account, amount) where e.amount <> 0;
select ctx.post(operator_id, 'payment', recorded_at, payer_id, null, id, '112', '3387', amount_vnd) from bill.payment order by recorded_at;
select ctx.post(operator_id, 'allocation', at, payer_id, invoice_id, payment_id, '3387', '131', amount_vnd) from bill.payment_allocation order by id;
select ctx.post(r.operator_id, 'payment_reversed', r.at, r.payer_id, null, r.payment_id, '3387', '112', p.amount_vnd) from bill.payment_reversal r join bill.payment p on p.operator_id = r.operator_id and p.id = r.payment_id;

revoke all on function ctx.claim_days(), ctx.free_days(), ctx.invoice_due(uuid, uuid), ctx.check_correction(), ctx.post_invoices(), ctx.post(uuid, text, timestamptz, uuid, uuid, uuid, text, text, bigint),
  ctx.post_payment(), ctx.post_allocation(), ctx.post_payment_reversal(), ctx.post_unmatched(), ctx.check_ledger() from public;
grant execute on function ctx.claim_days(), ctx.free_days(), ctx.check_correction(), ctx.post_invoices(), ctx.post_payment(), ctx.post_allocation(), ctx.post_payment_reversal(), ctx.post_unmatched(), ctx.check_ledger() to dc_owner;
reset role;

set role dc_owner;
create trigger frees_days after insert on bill.day_release for each row execute function ctx.free_days();
create trigger claims_days after insert on bill.invoice_line referencing new table as added for each statement execute function ctx.claim_days();
create constraint trigger corrects after insert or update on bill.invoice deferrable initially deferred for each row when (new.kind <> 'original') execute function ctx.check_correction();
create trigger posted after insert on bill.invoice referencing new table as added for each statement execute function ctx.post_invoices();
create trigger posted after insert on bill.payment for each row execute function ctx.post_payment();
create trigger posted after insert on bill.payment_allocation for each row execute function ctx.post_allocation();
create trigger posted after insert on bill.payment_reversal for each row execute function ctx.post_payment_reversal();
create trigger posted after insert or update on bill.unmatched_money for each row execute function ctx.post_unmatched();
create constraint trigger balances after insert on bill.ledger_transaction deferrable initially deferred for each row execute function ctx.check_ledger();
reset role;
