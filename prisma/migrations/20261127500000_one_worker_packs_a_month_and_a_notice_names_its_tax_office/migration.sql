set role dc_owner;
-- Which beginning of the pack writes: a worker that lost its job to another may still be alive, and writes no more.
alter table bill.month_archive add column attempt int not null default 0;

-- Whom notice 04/SS is addressed to: code and name as the tax authority has them; null until entered.
alter table bill.operator_setting add column tax_office_code text, add column tax_office_name text;
reset role;
