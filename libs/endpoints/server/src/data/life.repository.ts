import { Injectable } from '@nestjs/common';
import type { AcceptanceView, AcceptEndpointInput, EndpointDetailView, InstallationView, MarkInstalledInput } from '@diem-cau/endpoints/contracts';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';

interface Owner {
  readonly id: string;
  readonly tenantId: string;
}
type InstallationRow = Omit<InstallationView, 'kit' | 'startedAt' | 'installedAt'> & { startedAt: Date | null; installedAt: Date | null };

const OPEN = Prisma.sql`e.state in ('planned', 'installing')`;
const STATUS = { open: OPEN, done: Prisma.sql`e.state in ('installed', 'in_service', 'suspended')`, all: Prisma.sql`e.state <> 'retired'` };

/** Installations and acceptances: the papers of an endpoint's beginning. */
@Injectable()
export class LifeRepository {
  constructor(private readonly db: Database) {}

  /** The technician's list: by planned day, then district, so that one journey holds together. */
  async installations(
    filter: { status: keyof typeof STATUS; q?: string | undefined; id?: string }, today: string, { limit, offset }: { limit: number; offset: number },
  ): Promise<{ items: Omit<InstallationView, 'kit'>[]; total: number }> {
    const parts = [STATUS[filter.status]];
    if (filter.id) parts.push(Prisma.sql`e.id = ${filter.id}::uuid`);
    if (filter.q) parts.push(Prisma.sql`(e.search ilike '%' || core.search_key(${filter.q}) || '%' or u.search ilike '%' || core.search_key(${filter.q}) || '%')`);
    const from = Prisma.sql`core.endpoint e join core.unit u on u.id = e.tenant_id left join core.unit up on up.id = u.parent_id
      left join core.installation i on i.endpoint_id = e.id where ${Prisma.join(parts, ' and ')}`;
    const rows = await this.db.tx.$queryRaw<InstallationRow[]>`
      select e.id as "endpointId", e.code, e.name, e.place, e.kind, e.state, e.custodian_name as "custodianName", e.custodian_phone as "custodianPhone",
             jsonb_build_object('id', u.id, 'name', u.name, 'fullName', u.full_name, 'parentName', up.name, 'lat', u.lat, 'lng', u.lng) as unit,
             e.line_kbps as "lineKbps", e.planned_on::text as "plannedOn", coalesce(e.planned_on < ${today}::date, false) and ${OPEN} as late,
             i.started_at as "startedAt", i.installed_at as "installedAt"
        from ${from} order by e.planned_on nulls last, up.name collate "vi-x-icu", u.name collate "vi-x-icu", e.id limit ${limit} offset ${offset}`;
    const [counted] = await this.db.tx.$queryRaw<{ total: number }[]>`select count(*)::int as total from ${from}`;
    return {
      items: rows.map((row) => ({ ...row, startedAt: row.startedAt?.toISOString() ?? null, installedAt: row.installedAt?.toISOString() ?? null })),
      total: counted?.total ?? 0,
    };
  }

  async startInstallation(actor: Actor, endpoint: Owner, at: Date): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into core.installation (id, tenant_id, endpoint_id, technician_post_id, technician_name, started_at)
      values (${newId()}::uuid, ${endpoint.tenantId}::uuid, ${endpoint.id}::uuid, ${actor.postId}::uuid, ${actor.name}, ${at})
      on conflict (tenant_id, endpoint_id) do nothing`;
  }

  async finishInstallation(actor: Actor, endpoint: Owner, at: Date, { lineKbpsMeasured, checks, note }: MarkInstalledInput): Promise<void> {
    await this.startInstallation(actor, endpoint, at);
    await this.db.tx.$executeRaw`
      update core.installation set technician_post_id = ${actor.postId}::uuid, technician_name = ${actor.name}, installed_at = ${at},
             line_kbps_measured = ${lineKbpsMeasured}::int, checks = ${JSON.stringify(checks)}::jsonb, note = ${note}
       where endpoint_id = ${endpoint.id}::uuid`;
  }

  async installationOf(endpointId: string): Promise<EndpointDetailView['installation']> {
    const [row] = await this.db.tx.$queryRaw<(Omit<NonNullable<EndpointDetailView['installation']>, 'installedAt'> & { installedAt: Date })[]>`
      select installed_at as "installedAt", technician_name as "technicianName", line_kbps_measured as "lineKbpsMeasured", checks, note
        from core.installation where endpoint_id = ${endpointId}::uuid and installed_at is not null`;
    return row ? { ...row, installedAt: row.installedAt.toISOString() } : null;
  }

  /** Numbered within the unit without a gap: one acceptance of a unit waits for the other. */
  async accept(actor: Actor, endpoint: Owner, { acceptedOn, signerName, signerTitle, note }: AcceptEndpointInput): Promise<string> {
    await this.db.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('acceptance:' || ${endpoint.tenantId}::text, 0))::text`;
    const [row] = await this.db.tx.$queryRaw<{ number: string }[]>`
      insert into core.acceptance (id, tenant_id, endpoint_id, seq, number, accepted_on, signer_name, signer_title, note, by_post_id)
      select ${newId()}::uuid, u.id, ${endpoint.id}::uuid, n.seq, lpad(n.seq::text, greatest(2, length(n.seq::text)), '0') || '/BBNT-' || u.code, ${acceptedOn}::date, ${signerName}, ${signerTitle}, ${note},
             ${actor.postId}::uuid
        from core.unit u, lateral (select coalesce(max(a.seq), 0) + 1 as seq from core.acceptance a where a.tenant_id = u.id) n
       where u.id = ${endpoint.tenantId}::uuid returning number`;
    if (!row) throw new Error('the unit of the endpoint is not in the directory');
    return row.number;
  }

  async acceptanceOf(endpointId: string): Promise<AcceptanceView | null> {
    const [row] = await this.db.tx.$queryRaw<(Omit<AcceptanceView, 'createdAt'> & { createdAt: Date })[]>`
      select id, number, accepted_on::text as "acceptedOn", signer_name as "signerName", signer_title as "signerTitle", note, created_at as "createdAt"
        from core.acceptance where endpoint_id = ${endpointId}::uuid`;
    return row ? { ...row, createdAt: row.createdAt.toISOString() } : null;
  }
}
