-- Up to which month an endpoint's lines are known to equal what its life and the prices say. It holds as long as neither an event
-- nor a price was added since; then all its months are reckoned again. Only a shortcut: emptying it changes no amount.
set role dc_owner;
create table bill.settled (
  operator_id uuid not null,
  endpoint_id uuid not null,
  through_month text not null check (through_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  event_seq int not null,                    -- the last event that was known
  prices int not null,                       -- how many prices were known, of all plans
  primary key (operator_id, endpoint_id),
  foreign key (operator_id, endpoint_id) references bill.subscription (operator_id, endpoint_id)
);
call core.wall_operator('bill.settled');
grant select, insert, update on bill.settled to dc_billing;

create index on bill.invoice_line (operator_id, corrects_id, corrects_position) where kind = 'correction';
reset role;
