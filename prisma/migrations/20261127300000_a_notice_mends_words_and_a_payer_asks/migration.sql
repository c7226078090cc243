-- Wrong words on an issued invoice are mended by notice 04/SS-HĐĐT (Circular 91/2026 Art. 10), and a payer asks about a line where
-- the clerk answers. Both only grow.
set role dc_owner;

-- The notice as it was issued: its PDF is drawn from `content`, its XML kept as signed; null where the operator had no key that day.
create table bill.notice (
  id uuid primary key,
  operator_id uuid not null,
  invoice_id uuid not null,
  payer_tenant_id uuid not null,
  year int not null,
  number int not null check (number > 0),    -- without gap within the operator's year
  at timestamptz not null,
  on_day date not null,
  by_post_id uuid references core.post,
  by_name text not null,
  content jsonb not null,
  xml text,
  unique (operator_id, year, number),
  foreign key (operator_id, invoice_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id)
);
create index on bill.notice (operator_id, invoice_id);
create index on bill.notice (payer_tenant_id, invoice_id);

-- What a unit asks about an invoice, or about one of its lines.
create table bill.question (
  id uuid primary key,
  operator_id uuid not null,
  invoice_id uuid not null,
  payer_tenant_id uuid not null,
  position int,
  at timestamptz not null,
  unique (operator_id, id, payer_tenant_id),
  foreign key (operator_id, invoice_id, payer_tenant_id) references bill.invoice (operator_id, id, payer_tenant_id),
  foreign key (operator_id, invoice_id, position) references bill.invoice_line (operator_id, invoice_id, position)
);
create index on bill.question (operator_id, at);
create index on bill.question (payer_tenant_id, invoice_id);
-- Words of either side, and the clerk's closing. What the payer writes after that opens it again.
create table bill.question_entry (
  operator_id uuid not null,
  question_id uuid not null,
  payer_tenant_id uuid not null,
  seq int not null check (seq > 0),
  kind text not null check (kind in ('asked', 'answered', 'closed')),
  text text not null check (length(text) <= 2000),
  at timestamptz not null,
  by_post_id uuid references core.post,
  by_name text not null,
  primary key (operator_id, question_id, seq),
  foreign key (operator_id, question_id, payer_tenant_id) references bill.question (operator_id, id, payer_tenant_id),
  check (kind = 'closed' or text <> '')
);

call core.wall_operator('bill.notice');
call core.wall_operator('bill.question');
call core.wall_operator('bill.question_entry');
create policy payer_reads on bill.notice for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
create policy payer_reads on bill.question for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
create policy payer_reads on bill.question_entry for select to dc_api using (payer_tenant_id = any((select ctx.own())::uuid[]));
-- Of its own invoices only: the key to the invoice holds the rest.
create policy payer_asks on bill.question for insert to dc_api with check (payer_tenant_id = any((select ctx.own())::uuid[]));
create policy payer_writes on bill.question_entry for insert to dc_api with check (payer_tenant_id = any((select ctx.own())::uuid[]) and kind = 'asked');
grant select, insert on bill.notice, bill.question, bill.question_entry to dc_billing;
grant select on bill.notice to dc_api;
grant select, insert on bill.question, bill.question_entry to dc_api;
call core.wall_ctx('bill.subscription_event');
grant select on bill.subscription_event to dc_ctx;
call bill.freeze('bill.notice');
call bill.freeze('bill.question');
call bill.freeze('bill.question_entry');
reset role;

-- The facts of an endpoint's life that a line of the asking unit's invoice rests on: what held before its last day ended and was
-- known when it was issued. Who else pays or sponsors is not told.
set role dc_ctx;
create function ctx.line_origin(p_invoice uuid, p_position int) returns table (kind text, effective_at timestamptz, recorded_at timestamptz, percent int, trial_days int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.kind, e.effective_at, e.recorded_at, e.percent, nullif(e.trial_days, 0)
    from bill.invoice i join bill.invoice_line l on l.operator_id = i.operator_id and l.invoice_id = i.id and l.position = p_position
    join bill.subscription_event e on e.operator_id = l.operator_id and e.endpoint_id = l.endpoint_id
   where i.id = p_invoice and i.payer_tenant_id = any((select ctx.own())::uuid[]) and e.recorded_at <= i.issued_at and e.effective_at < (l.to_day::timestamp at time zone 'Asia/Ho_Chi_Minh')
   order by e.effective_at, e.seq
$$;
revoke all on function ctx.line_origin(uuid, int) from public;
grant execute on function ctx.line_origin(uuid, int) to dc_api;
reset role;
