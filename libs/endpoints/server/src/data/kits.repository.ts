import { Injectable } from '@nestjs/common';
import type { AssetInput, AssetKind, AssetView } from '@diem-cau/endpoints/contracts';
import { Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { vndToJson } from '@diem-cau/shared/money';

interface Owner {
  readonly id: string;
  readonly tenantId: string;
}

@Injectable()
export class KitRepository {
  constructor(private readonly db: Database) {}

  async ofEndpoints(ids: readonly string[]): Promise<Map<string, AssetView[]>> {
    const rows = await this.db.tx.$queryRaw<(Omit<AssetView, 'priceVnd'> & { endpointId: string; priceVnd: bigint })[]>`
      select id, endpoint_id as "endpointId", kind, model, serial, price_vnd as "priceVnd", warranty_until::text as "warrantyUntil", owner, funding
        from core.asset where endpoint_id = any(${[...ids]}::uuid[])
       order by array_position(array['television', 'conferencing_computer', 'camera', 'microphone'], kind)`;
    return Map.groupBy(
      rows.map(({ priceVnd, ...row }) => ({ ...row, priceVnd: vndToJson(priceVnd) })),
      ({ endpointId }) => endpointId,
    );
  }

  /** Makes the kit what it is told to be: assets are told apart by kind. */
  async replace(endpoint: Owner, kit: readonly AssetInput[]): Promise<void> {
    await this.db.tx.$executeRaw`
      delete from core.asset where endpoint_id = ${endpoint.id}::uuid and kind <> all(${kit.map(({ kind }) => kind)}::text[])`;
    for (const asset of kit) {
      await this.db.tx.$executeRaw`
        insert into core.asset (id, tenant_id, endpoint_id, kind, model, serial, price_vnd, warranty_until, owner, funding)
        values (${newId()}::uuid, ${endpoint.tenantId}::uuid, ${endpoint.id}::uuid, ${asset.kind}, ${asset.model}, ${asset.serial}, ${asset.priceVnd},
                ${asset.warrantyUntil}::date, ${asset.owner}, ${asset.funding})
        on conflict (tenant_id, endpoint_id, kind) do update set model = excluded.model, serial = excluded.serial, price_vnd = excluded.price_vnd,
          warranty_until = excluded.warranty_until, owner = excluded.owner, funding = excluded.funding, updated_at = now()`;
    }
  }

  /** A technician's serial; an asset that the plan did not know is the operator's own until the unit says otherwise. */
  async setSerial(endpoint: Owner, kind: AssetKind, serial: string): Promise<void> {
    const known = await this.db.tx.$executeRaw`
      update core.asset set serial = ${serial}, updated_at = now() where endpoint_id = ${endpoint.id}::uuid and kind = ${kind}`;
    if (known > 0) return;
    await this.db.tx.$executeRaw`
      insert into core.asset (id, tenant_id, endpoint_id, kind, serial, price_vnd, owner, funding)
      values (${newId()}::uuid, ${endpoint.tenantId}::uuid, ${endpoint.id}::uuid, ${kind}, ${serial}, 0, 'operator', 'operator_lease')`;
  }
}
