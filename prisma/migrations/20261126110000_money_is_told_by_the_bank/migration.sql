-- Money is told by banks and treasuries in files. Every line is kept once, with what it was matched by; what could not be matched
-- waits for a person in one queue, and of every đồng of a line it is known where it is.
set role dc_owner;

-- How a bank writes its files, as a person confirmed it; the same header again is the same bank.
create table bill.bank_mapping (
  operator_id uuid not null references core.operator,
  header_key text not null,
  bank text not null check (length(bank) between 1 and 100),
  account text not null check (account ~ '^[0-9A-Z.]{4,40}$'),
  mapping jsonb not null,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (operator_id, header_key)
);

create table bill.bank_statement (
  id uuid not null primary key,
  operator_id uuid not null references core.operator,
  file_name text not null,
  file_hash text not null,
  file bytea,                                -- of a draft, until it is imported
  state text not null check (state in ('draft', 'imported')),
  bank text not null default '',
  account text not null default '',
  kind text not null default 'bank' check (kind in ('bank', 'treasury')),
  mapping jsonb,
  from_day date,
  to_day date,
  opening_vnd bigint,
  closing_vnd bigint,
  credit_vnd bigint not null default 0,
  debit_vnd bigint not null default 0,
  line_count int not null default 0,
  known_count int not null default 0,        -- lines that another file had brought
  matched_count int not null default 0,      -- as the import left them
  proposed_count int not null default 0,
  waiting_count int not null default 0,
  out_count int not null default 0,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  imported_at timestamptz,
  imported_by text,
  unique (operator_id, id),
  check ((state = 'imported') = (imported_at is not null)),
  check (state = 'draft' or (account <> '' and file is null and line_count = known_count + matched_count + proposed_count + waiting_count + out_count)),
  -- What a statement without balances is, is a treasury's list; of all others opening + lines = closing.
  check (state = 'draft' or kind = 'treasury' or (closing_vnd is not null and opening_vnd + credit_vnd - debit_vnd = closing_vnd))
);
create index on bill.bank_statement (operator_id, uploaded_at desc);

create table bill.bank_line (
  id uuid not null primary key,
  operator_id uuid not null,
  statement_id uuid not null,
  account text not null,
  source text not null check (source in ('bank', 'treasury')),
  dedupe_key text not null,
  file_row int not null,
  day date not null,
  amount_vnd bigint not null check (amount_vnd <> 0), -- in positive, out negative
  balance_vnd bigint,
  text text not null,
  counterparty text,
  bank_txn_id text,
  budget_code text,
  evidence jsonb not null,                   -- why it was matched, or not, when it came in
  search text generated always as (core.search_key(text || ' ' || coalesce(counterparty, ''))) stored,
  unique (operator_id, id),
  unique (operator_id, account, dedupe_key),
  foreign key (operator_id, statement_id) references bill.bank_statement (operator_id, id)
);
create index on bill.bank_line (operator_id, statement_id, file_row);
create index on bill.bank_line (operator_id, source, amount_vnd, day);

-- ── the one queue ─────────────────────────────────────────────────────────────────────────────────────────────────
alter table bill.unmatched_money
  drop column settled_payment_id,            -- nothing was ever settled; payments name the money that they came of
  add column bank_line_id uuid,
  add column proposal jsonb,                 -- [{payerId, amountVnd, invoiceIds}] for a person to accept
  add column evidence jsonb not null default '[]',
  add column settled_as text check (settled_as in ('matched', 'set_aside', 'sent_back')),
  add column settled_by text,
  add column settled_note text,
  add column reopened_at timestamptz,
  add constraint settled_somehow check ((settled_at is null) = (settled_as is null) and (settled_at is null) = (settled_by is null)),
  add foreign key (operator_id, bank_line_id) references bill.bank_line (operator_id, id);
create index on bill.unmatched_money (operator_id, bank_line_id);
alter table bill.payment
  add column bank_line_id uuid,
  add column money_id uuid,
  add foreign key (operator_id, bank_line_id) references bill.bank_line (operator_id, id),
  add foreign key (operator_id, money_id) references bill.unmatched_money (operator_id, id);
create index on bill.payment (operator_id, bank_line_id) where bank_line_id is not null;
create index on bill.payment (operator_id, money_id) where money_id is not null;

-- Money that no invoice took, given back to its payer. Rows of one refund have its id.
create table bill.payment_refund (
  id uuid not null primary key,
  operator_id uuid not null,
  refund_id uuid not null,
  payment_id uuid not null,
  payer_id uuid not null,
  payer_tenant_id uuid not null,
  amount_vnd bigint not null check (amount_vnd > 0),
  paid_on date not null,
  reason text not null check (length(reason) >= 3),
  at timestamptz not null,
  by_post_id uuid references core.post,
  by_name text not null,
  foreign key (operator_id, payment_id, payer_id) references bill.payment (operator_id, id, payer_id),
  foreign key (operator_id, payer_id, payer_tenant_id) references bill.payer (operator_id, id, payer_tenant_id)
);
create index on bill.payment_refund (operator_id, payment_id);
create index on bill.payment_refund (operator_id, payer_id);

alter table bill.ledger_transaction drop constraint ledger_transaction_kind_check,
  add constraint ledger_transaction_kind_check check (kind in ('invoice', 'replaced', 'payment', 'payment_reversed', 'allocation', 'unmatched', 'matched', 'set_aside', 'sent_back', 'refunded'));

create function bill.refuse_change_of_imported() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'imported' then raise exception 'an imported statement stays' using errcode = 'DC001'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stays before update or delete on bill.bank_statement for each row execute function bill.refuse_change_of_imported();

call core.wall_operator('bill.bank_mapping');
call core.wall_operator('bill.bank_statement');
call core.wall_operator('bill.bank_line');
call core.wall_operator('bill.payment_refund');
create policy payer_reads on bill.payment_refund for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
grant select, insert, update (bank, account, mapping, updated_at, updated_by) on bill.bank_mapping to dc_billing;
grant select, insert, delete, update on bill.bank_statement to dc_billing;
grant select, insert on bill.bank_line, bill.payment_refund to dc_billing;
grant select on bill.payment_refund to dc_api;
grant update (settled_at, settled_as, settled_by, settled_note, reopened_at, proposal, evidence) on bill.unmatched_money to dc_billing;
call bill.freeze('bill.bank_line');
call bill.freeze('bill.payment_refund');
call core.wall_ctx('bill.bank_line');
call core.wall_ctx('bill.payment_refund');
grant select on bill.bank_line, bill.payment_refund to dc_ctx;
reset role;

set role dc_ctx;
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
                - (select coalesce(sum(amount_vnd), 0) from bill.payment_refund where operator_id = new.operator_id and payment_id = new.payment_id)
     or not exists (select 1 from bill.invoice where operator_id = new.operator_id and id = new.invoice_id and payer_id = new.payer_id)
     or (given <> 0 and exists (select 1 from bill.payment_reversal where operator_id = new.operator_id and payment_id = new.payment_id)) then
    raise exception 'money is applied twice' using errcode = 'DC004';
  end if;
  return null;
end $$;
create or replace function ctx.check_reversal() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from bill.payer where operator_id = new.operator_id and id = new.payer_id for no key update;
  if (select coalesce(sum(amount_vnd), 0) from bill.payment_allocation where operator_id = new.operator_id and payment_id = new.payment_id) <> 0
     or exists (select 1 from bill.payment_refund where operator_id = new.operator_id and payment_id = new.payment_id) then
    raise exception 'a reversed payment still pays' using errcode = 'DC004';
  end if;
  return null;
end $$;
-- No more is given back than no invoice has taken.
create function ctx.check_refund() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from bill.payer where operator_id = new.operator_id and id = new.payer_id for no key update;
  if exists (select 1 from bill.payment_reversal where operator_id = new.operator_id and payment_id = new.payment_id)
     or (select coalesce(sum(amount_vnd), 0) from bill.payment_allocation where operator_id = new.operator_id and payment_id = new.payment_id)
        + (select sum(amount_vnd) from bill.payment_refund where operator_id = new.operator_id and payment_id = new.payment_id)
        > (select amount_vnd from bill.payment where operator_id = new.operator_id and id = new.payment_id) then
    raise exception 'money is given back that is not there' using errcode = 'DC004';
  end if;
  return null;
end $$;
create function ctx.post_refund() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin perform ctx.post(new.operator_id, 'refunded', new.at, new.payer_id, null, new.payment_id, '3387', '112', new.amount_vnd); return null; end $$;
-- Settled: as payments that bring the same money in under their payers' names, as none of ours, or as sent back to whoever sent it.
create or replace function ctx.post_unmatched() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform ctx.post(new.operator_id, 'unmatched', new.recorded_at, null, null, null, '112', '3388', new.amount_vnd);
  elsif old.settled_at is null and new.settled_at is not null then
    perform ctx.post(new.operator_id, new.settled_as, new.settled_at, null, null, null, '3388', '112', new.amount_vnd);
  elsif old.settled_at is not null and new.settled_at is null then
    if old.settled_as <> 'set_aside' then raise exception 'only what was set aside waits again' using errcode = 'DC008'; end if;
    perform ctx.post(new.operator_id, 'unmatched', new.reopened_at, null, null, null, '112', '3388', new.amount_vnd);
  elsif old.settled_as is distinct from new.settled_as then
    raise exception 'settled money stays settled' using errcode = 'DC008';
  end if;
  return null;
end $$;
-- Of every line that came in, each đồng is a payment's or stands in the queue; of settled money the payments are the whole.
create function ctx.check_line_money(p_operator uuid, p_line uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select amount_vnd from bill.bank_line where operator_id = p_operator and id = p_line and amount_vnd > 0)
     <> (select coalesce(sum(p.amount_vnd), 0) from bill.payment p where p.operator_id = p_operator and p.bank_line_id = p_line
           and not exists (select 1 from bill.payment_reversal r where r.operator_id = p_operator and r.payment_id = p.id))
      + (select coalesce(sum(m.amount_vnd), 0) from bill.unmatched_money m where m.operator_id = p_operator and m.bank_line_id = p_line and m.settled_as is distinct from 'matched') then
    raise exception 'money of a bank line is lost or counted twice' using errcode = 'DC008';
  end if;
end $$;
create function ctx.check_bank_line() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin perform ctx.check_line_money(new.operator_id, new.id); return null; end $$;
create function ctx.check_line_of() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin perform ctx.check_line_money(new.operator_id, new.bank_line_id); return null; end $$;
create function ctx.check_line_of_reversed() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.check_line_money(new.operator_id, p.bank_line_id) from bill.payment p where p.operator_id = new.operator_id and p.id = new.payment_id and p.bank_line_id is not null;
  return null;
end $$;
create function ctx.check_settled() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.amount_vnd <> (select coalesce(sum(p.amount_vnd), 0) from bill.payment p where p.operator_id = new.operator_id and p.money_id = new.id) then
    raise exception 'the payments are not the money' using errcode = 'DC008';
  end if;
  return null;
end $$;
revoke all on function ctx.check_refund(), ctx.post_refund(), ctx.check_line_money(uuid, uuid), ctx.check_bank_line(), ctx.check_line_of(), ctx.check_line_of_reversed(), ctx.check_settled() from public;
grant execute on function ctx.check_refund(), ctx.post_refund(), ctx.check_bank_line(), ctx.check_line_of(), ctx.check_line_of_reversed(), ctx.check_settled() to dc_owner;
reset role;

set role dc_owner;
create constraint trigger never_twice after insert on bill.payment_refund deferrable initially deferred for each row execute function ctx.check_refund();
create trigger posted after insert on bill.payment_refund for each row execute function ctx.post_refund();
create constraint trigger nothing_lost after insert on bill.bank_line deferrable initially deferred for each row when (new.amount_vnd > 0) execute function ctx.check_bank_line();
create constraint trigger nothing_lost after insert on bill.payment deferrable initially deferred for each row when (new.bank_line_id is not null) execute function ctx.check_line_of();
create constraint trigger nothing_lost after insert or update on bill.unmatched_money deferrable initially deferred for each row when (new.bank_line_id is not null) execute function ctx.check_line_of();
create constraint trigger nothing_lost after insert on bill.payment_reversal deferrable initially deferred for each row execute function ctx.check_line_of_reversed();
create constraint trigger settled_whole after update on bill.unmatched_money deferrable initially deferred for each row when (new.settled_as = 'matched') execute function ctx.check_settled();
reset role;
