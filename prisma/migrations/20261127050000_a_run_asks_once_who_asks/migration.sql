-- A run asks these for thousands at once: who asks is proved once a statement, and not once a row.
set role dc_ctx;
create or replace function ctx.supplied_names(p_ids uuid[]) returns table (id uuid, code text, name text, tenant_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.code, e.name, e.tenant_id from core.endpoint e
   where e.id = any(p_ids) and exists (select 1 from core.supply s where s.endpoint_id = e.id and s.operator_id = (select ctx.f(3)::uuid))
$$;

-- Addresses to each payer's unit that its document was issued: of the asking operator's own documents, whose payers it need not
-- prove to supply, as it just billed them.
create function ctx.notify_payers(p_invoices uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.outbox (tenant_id, topic, body)
    select i.payer_tenant_id, 'invoice.issued', jsonb_build_object('invoiceId', i.id, 'payerTenantId', i.payer_tenant_id)
      from bill.invoice i where i.operator_id = (select ctx.f(3)::uuid) and i.id = any(p_invoices) and i.state = 'issued' order by i.series, i.number
$$;
-- By the key, invoice by invoice: joined as sets, each of a batch's lines was compared with each invoice of the country.
create or replace function ctx.check_part_of_invoice() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
  if exists (select 1 from (select distinct invoice_id from added) a
              cross join lateral (select i.state from bill.invoice i where i.id = a.invoice_id limit 1) i where i.state = 'issued') then
    raise exception 'the invoice is issued' using errcode = 'DC001';
  end if;
  return null;
end $$;
revoke all on function ctx.notify_payers(uuid[]) from public;
grant execute on function ctx.notify_payers(uuid[]) to dc_billing;
reset role;

set role dc_owner;
alter policy operator_insert on app.outbox with check (operator_id = (select ctx.operator()));
reset role;
