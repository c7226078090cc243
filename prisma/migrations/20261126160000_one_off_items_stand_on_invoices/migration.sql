-- What is sold once (set-up, equipment) waits as an item and stands on the payer's next invoice as a line without days.
set role dc_owner;
create table bill.charge_item (
  id uuid primary key,
  operator_id uuid not null references core.operator,
  payer_id uuid not null,
  name text not null,
  unit text not null,
  quantity int not null check (quantity between 1 and 10000),
  unit_vnd bigint not null check (unit_vnd between 1 and 1000000000),
  vat_class text not null,
  vat_included boolean not null,
  due_on date not null,                      -- delivered or completed: the run of its month bills it
  recorded_at timestamptz not null,
  post_id uuid references core.post,
  by_name text not null,
  cancelled_at timestamptz,
  unique (operator_id, id),
  foreign key (operator_id, payer_id) references bill.payer (operator_id, id)
);
create index on bill.charge_item (operator_id, payer_id) where cancelled_at is null;
call core.wall_operator('bill.charge_item');
grant select, insert, update (cancelled_at) on bill.charge_item to dc_billing;
call core.wall_ctx('bill.charge_item');

alter table bill.invoice_line drop constraint invoice_line_kind_check;
alter table bill.invoice_line
  alter column endpoint_id drop not null,
  alter column price_id drop not null,
  alter column spans drop not null,
  add column item_id uuid,
  add column item_unit text,
  add column quantity int,
  -- item: sold once. Its corrections and repeats keep the item.
  add constraint invoice_line_kind_check check (kind in ('charge', 'difference', 'correction', 'repeat', 'item')),
  add constraint service_or_item check (
    (item_id is null) = (endpoint_id is not null) and (item_id is null) = (price_id is not null) and (item_id is null) = (spans is not null)
    and (item_id is null) = (item_unit is null) and (item_id is null) = (quantity is null)),
  add constraint item_when_it_should check (case kind when 'item' then item_id is not null when 'charge' then item_id is null when 'difference' then item_id is null else true end),
  add constraint names_an_item foreign key (operator_id, item_id) references bill.charge_item (operator_id, id);
create unique index item_once on bill.invoice_line (operator_id, item_id) where kind = 'item';
reset role;
