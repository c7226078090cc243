import type { MediaParticipant, MediaPermissions } from '@diem-cau/media/contracts';
import { type LiveRights, mediaPermissionsOf, type MeetingRole } from '@diem-cau/meetings/contracts';

/** What the room should be, by the database. */
export interface RoomPlan {
  readonly meetingId: string;
  readonly version: number;
  readonly live: LiveRights;
  /** Everyone who belongs inside. */
  readonly roles: ReadonlyMap<string, MeetingRole>;
}

export interface RoomRepair {
  readonly remove: readonly string[];
  /** Those who lose something come first: a floor is taken before it is given. */
  readonly permissions: readonly { readonly identity: string; readonly permissions: MediaPermissions; readonly loses: boolean }[];
}

/** The differences between the room and the plan. Nothing to do is the usual answer. */
export function repairOf(plan: RoomPlan, participants: readonly MediaParticipant[]): RoomRepair {
  const remove: string[] = [];
  const permissions: { identity: string; permissions: MediaPermissions; loses: boolean }[] = [];
  for (const participant of participants) {
    const role = plan.roles.get(participant.identity);
    if (!role) {
      remove.push(participant.identity);
      continue;
    }
    const due = mediaPermissionsOf(role, participant.identity, plan.live);
    const loses = !participant.wellFormed || [...participant.permissions].some((permission) => !due.has(permission));
    const gains = [...due].some((permission) => !participant.permissions.has(permission));
    if (loses || gains) permissions.push({ identity: participant.identity, permissions: due, loses });
  }
  return { remove, permissions: permissions.sort((a, b) => Number(b.loses) - Number(a.loses)) };
}
