import { Inject, Injectable } from '@nestjs/common';
import { ENDPOINT_READER, type EndpointFacts, type EndpointReader } from '@diem-cau/endpoints/contracts';
import { type Invite, MeetingErrors } from '@diem-cau/meetings/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { UNIT_READER, type UnitReader, type UnitView } from '@diem-cau/tenancy/contracts';
import { type InvitationLine, planInvitations } from '../domain/plan-invitations';

/** Turns "all communes of the district" into one line an endpoint. Runs inside the caller's transaction. */
@Injectable()
export class ResolveInvites {
  constructor(
    @Inject(UNIT_READER) private readonly units: UnitReader,
    @Inject(ENDPOINT_READER) private readonly endpoints: EndpointReader,
  ) {}

  /** @throws AppError where a unit or an endpoint is not there, or an endpoint is not the branch's */
  async execute(actor: Actor, invites: readonly Invite[], centralEndpointId: string | null): Promise<InvitationLine[]> {
    const branch = new Map((await this.units.descendants(actor.tenantId as string)).map((unit) => [unit.id, unit]));
    const asked = centralEndpointId === null ? invites : [{ by: 'endpoint' as const, endpointId: centralEndpointId }, ...invites];
    const lines: InvitationLine[] = [];
    for (const invite of asked) lines.push(...(await this.linesOf(invite, branch, actor)));
    return planInvitations(lines);
  }

  private async linesOf(invite: Invite, branch: ReadonlyMap<string, UnitView>, actor: Actor): Promise<InvitationLine[]> {
    if (invite.by === 'endpoint') {
      const endpoint = (await this.endpoints.byIds([invite.endpointId])).get(invite.endpointId);
      const unit = endpoint && branch.get(endpoint.tenantId);
      if (!unit || endpoint.state !== 'in_service') throw new AppError(MeetingErrors.endpointNotFound);
      return [lineOf(unit, endpoint)];
    }
    const chosen = invite.by === 'branch' ? await this.units.descendants(invite.parentId ?? (actor.tenantId as string), invite.level) : await this.unit(invite.unitId);
    const ours = chosen.filter(({ id }) => branch.has(id));
    const found = await this.endpoints.ofUnits(ours.map(({ id }) => id), { inServiceOnly: true });
    return chosen.flatMap((unit) => {
      if (!branch.has(unit.id)) return [{ unitId: unit.id, unitName: unit.fullName, endpointId: null, endpointName: null, isRequest: true }];
      const rooms = found.filter(({ tenantId }) => tenantId === unit.id);
      return rooms.length > 0 ? rooms.map((room) => lineOf(unit, room)) : [{ unitId: unit.id, unitName: unit.fullName, endpointId: null, endpointName: null, isRequest: false }];
    });
  }

  private async unit(id: string): Promise<UnitView[]> {
    const unit = (await this.units.byIds([id])).get(id);
    if (!unit) throw new AppError(MeetingErrors.unitNotFound);
    return [unit];
  }
}

const lineOf = (unit: UnitView, endpoint: EndpointFacts): InvitationLine => ({
  unitId: unit.id,
  unitName: unit.fullName,
  endpointId: endpoint.id,
  endpointName: endpoint.name,
  isRequest: false,
});
