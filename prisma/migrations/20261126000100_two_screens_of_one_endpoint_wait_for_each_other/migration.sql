-- Two screens approved for one endpoint that ask in the same moment: the second waits for the first and takes over, instead of
-- breaking on the one live screen. A screen that was approved before its endpoint was retired gets nothing any more.

set role dc_ctx;
create or replace function ctx.pairing_poll(p_device_code_hash text, p_device_id uuid, p_credential_hash text, p_nonce text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare p auth.pairing; e_name text;
begin
  select * into p from auth.pairing where device_code_hash = p_device_code_hash for update;
  if not found or p.consumed_at is not null or p.expires_at <= now() then
    return jsonb_build_object('status', 'expired_token', 'interval', 5);
  end if;
  if p.polled_at is not null and clock_timestamp() - p.polled_at < make_interval(secs => p.interval_seconds - 0.5) then
    update auth.pairing set polled_at = clock_timestamp(), interval_seconds = interval_seconds + 5 where id = p.id;
    return jsonb_build_object('status', 'slow_down', 'interval', p.interval_seconds + 5);
  end if;
  update auth.pairing set polled_at = clock_timestamp() where id = p.id;
  if p.approved_at is null then return jsonb_build_object('status', 'pending', 'interval', p.interval_seconds); end if;
  perform pg_advisory_xact_lock(hashtextextended('screen:' || p.endpoint_id::text, 0));
  select e.name into e_name from core.endpoint e where e.id = p.endpoint_id and e.state <> 'retired';
  if not found then
    update auth.pairing set consumed_at = now() where id = p.id;
    return jsonb_build_object('status', 'expired_token', 'interval', 5);
  end if;
  update core.device set revoked_at = now(), revoked_reason = 'replaced'
   where tenant_id = p.tenant_id and endpoint_id = p.endpoint_id and revoked_at is null;
  insert into core.device (id, tenant_id, endpoint_id, credential_hash, label, paired_by_post_id)
  values (p_device_id, p.tenant_id, p.endpoint_id, p_credential_hash, p.label, p.post_id);
  insert into core.device_key (device_id, tenant_id, endpoint_id, public_key, nonce)
  values (p_device_id, p.tenant_id, p.endpoint_id, p.public_key, p_nonce);
  update auth.pairing set consumed_at = now() where id = p.id;
  return jsonb_build_object('status', 'paired', 'interval', p.interval_seconds, 'tenantId', p.tenant_id, 'endpointId', p.endpoint_id, 'name', e_name);
end $$;
reset role;
