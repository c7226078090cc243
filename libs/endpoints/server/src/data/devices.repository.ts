import { Injectable } from '@nestjs/common';
import type { DeviceSelfView, EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { Database } from '@diem-cau/platform/database';

/** A screen's key and the nonces that its next heartbeat may sign. */
export interface DeviceKey {
  readonly publicKey: string;
  readonly nonce: string;
  readonly previousNonce: string | null;
}

@Injectable()
export class DeviceRepository {
  constructor(private readonly db: Database) {}

  async liveOf(endpointId: string): Promise<EndpointDetailView['device']> {
    const [row] = await this.db.tx.$queryRaw<(Omit<NonNullable<EndpointDetailView['device']>, 'pairedAt'> & { pairedAt: Date })[]>`
      select d.id, d.label, d.paired_at as "pairedAt", p.person_name as "pairedBy" from core.device d left join core.post p on p.id = d.paired_by_post_id
       where d.endpoint_id = ${endpointId}::uuid and d.revoked_at is null`;
    return row ? { ...row, pairedAt: row.pairedAt.toISOString() } : null;
  }

  /** @returns false where no screen was paired */
  async revoke(endpointId: string, reason: string): Promise<boolean> {
    const revoked = await this.db.tx.$executeRaw`
      update core.device set revoked_at = now(), revoked_reason = ${reason} where endpoint_id = ${endpointId}::uuid and revoked_at is null`;
    return revoked > 0;
  }

  async lockKey(deviceId: string): Promise<DeviceKey | null> {
    const [row] = await this.db.tx.$queryRaw<DeviceKey[]>`
      select public_key as "publicKey", nonce, previous_nonce as "previousNonce" from core.device_key where device_id = ${deviceId}::uuid for update`;
    return row ?? null;
  }

  async turnNonce(deviceId: string, nonce: string): Promise<void> {
    await this.db.tx.$executeRaw`update core.device_key set previous_nonce = nonce, nonce = ${nonce} where device_id = ${deviceId}::uuid`;
  }

  async currentNonce(deviceId: string): Promise<string> {
    const [row] = await this.db.tx.$queryRaw<{ nonce: string }[]>`select nonce from core.device_key where device_id = ${deviceId}::uuid`;
    return row?.nonce ?? '';
  }

  async self(endpointId: string): Promise<Omit<DeviceSelfView, 'nonce'> | null> {
    const [row] = await this.db.tx.$queryRaw<Omit<DeviceSelfView, 'nonce'>[]>`
      select jsonb_build_object('id', e.id, 'code', e.code, 'name', e.name, 'place', e.place, 'kind', e.kind, 'state', e.state, 'lineKbps', e.line_kbps) as endpoint,
             jsonb_build_object('id', u.id, 'name', u.name, 'fullName', u.full_name, 'parentName', up.name) as unit, ctx.device_contacts() as contacts,
             e.state = 'suspended' and exists (select 1 from core.service_hold h where h.endpoint_id = e.id and h.cause = 'arrears') as "isHeldForArrears"
        from core.endpoint e join core.unit u on u.id = e.tenant_id left join core.unit up on up.id = u.parent_id where e.id = ${endpointId}::uuid`;
    return row ?? null;
  }

  /** An admin's try at a code. Wrong ones are counted, so the surrounding transaction must commit. */
  async approve(userCode: string, endpointId: string, ip: string): Promise<{ status: 'ok' | 'wrong' | 'too_many' | 'no_endpoint'; label?: string }> {
    const [row] = await this.db.tx.$queryRaw<{ answer: { status: 'ok' | 'wrong' | 'too_many' | 'no_endpoint'; label?: string } }[]>`
      select ctx.pairing_approve(${userCode}, ${endpointId}::uuid, ${ip}) as answer`;
    if (!row) throw new Error('pairing_approve answered nothing');
    return row.answer;
  }
}
