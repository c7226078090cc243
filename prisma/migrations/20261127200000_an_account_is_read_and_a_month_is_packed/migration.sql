-- A payer's account is read from the ledger by both sides, and a whole month is packed into one file in the background.
set role dc_owner;

-- The pack of a month's documents. Made again it replaces the last one; only what can be made from issued documents, so it may go.
create table bill.month_archive (
  operator_id uuid not null references core.operator,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  id uuid not null,
  state text not null check (state in ('queued', 'running', 'done')),
  by_name text not null,
  asked_at timestamptz not null,
  moved_at timestamptz not null,
  documents int not null default 0,          -- to be packed
  made int not null default 0,
  bytes bigint not null default 0,
  primary key (operator_id, month),
  unique (operator_id, id)
);
create table bill.month_archive_part (
  operator_id uuid not null,
  archive_id uuid not null,
  seq int not null check (seq > 0),
  bytes bytea not null check (length(bytes) <= 1048576),
  primary key (operator_id, archive_id, seq),
  foreign key (operator_id, archive_id) references bill.month_archive (operator_id, id) on delete cascade on update cascade
);
call core.wall_operator('bill.month_archive');
call core.wall_operator('bill.month_archive_part');
grant select, insert, update on bill.month_archive to dc_billing;
grant select, insert, delete on bill.month_archive_part to dc_billing;

call core.wall_ctx('bill.contract');
call core.wall_ctx('bill.subscription');
grant select on bill.contract, bill.subscription to dc_ctx;
reset role;

set role dc_ctx;
-- Movements of a payer's accounts 131 and 3387 before an instant, for its operator and for its unit; what only moves from one to
-- the other is none.
create function ctx.payer_account(p_payer uuid, p_until timestamptz)
returns table (id bigint, at timestamptz, kind text, invoice_id uuid, series text, number int, payment_id uuid, note text, amount_vnd bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with payer as materialized (
    select y.operator_id, y.id from bill.payer y where y.id = p_payer and (y.operator_id = (select ctx.operator()) or y.payer_tenant_id = any((select ctx.own())::uuid[]))
  ), moved as materialized (
    select e.operator_id, e.transaction_id, sum(e.amount_vnd)::bigint as amount from payer y join bill.ledger_entry e on e.operator_id = y.operator_id and e.payer_id = y.id and e.account in ('131', '3387')
     group by 1, 2 having sum(e.amount_vnd) <> 0)
  select t.id, t.at, t.kind, t.invoice_id, i.series, i.number, t.payment_id, coalesce(nullif(p.note, ''), p.reference), m.amount
    from moved m join bill.ledger_transaction t on t.operator_id = m.operator_id and t.id = m.transaction_id and t.at < p_until
    left join bill.invoice i on i.operator_id = t.operator_id and i.id = t.invoice_id left join bill.payment p on p.operator_id = t.operator_id and p.id = t.payment_id
   order by t.at, t.id
$$;
-- Payers that the asking unit is, one an operator.
create function ctx.own_payers() returns table (id uuid, code text, operator_name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select y.id, y.code, o.name from bill.payer y join core.operator o on o.id = y.operator_id where y.payer_tenant_id = any((select ctx.own())::uuid[]) order by o.name
$$;
-- The contracts under which an invoice's endpoints are served, for its operator and for its payer.
create function ctx.invoice_contracts(p_invoice uuid) returns table (number text, signed_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct c.number, c.signed_on
    from bill.invoice i join bill.invoice_line l on l.operator_id = i.operator_id and l.invoice_id = i.id
    join bill.subscription s on s.operator_id = l.operator_id and s.endpoint_id = l.endpoint_id join bill.contract c on c.operator_id = s.operator_id and c.id = s.contract_id
   where i.id = p_invoice and (i.operator_id = (select ctx.operator()) or i.payer_tenant_id = any((select ctx.own())::uuid[])) order by c.signed_on, c.number
$$;
revoke all on function ctx.payer_account(uuid, timestamptz), ctx.own_payers(), ctx.invoice_contracts(uuid) from public;
grant execute on function ctx.payer_account(uuid, timestamptz), ctx.own_payers(), ctx.invoice_contracts(uuid) to dc_api, dc_billing;
reset role;
