-- A subscription may change to another plan's prices on any day; an activation may begin with a plan of its own.
set role dc_owner;
alter table bill.subscription_event drop constraint subscription_event_kind_check;
alter table bill.subscription_event
  add column plan_id uuid,
  add column by_name text,                     -- who entered it; null where the endpoint's own life brought it
  add foreign key (operator_id, plan_id) references bill.plan (operator_id, id),
  add constraint subscription_event_kind_check check (kind in ('activate', 'suspend', 'resume', 'cancel', 'transfer', 'subsidy', 'discount', 'plan')),
  add check (case kind when 'plan' then plan_id is not null when 'activate' then true else plan_id is null end);
reset role;
