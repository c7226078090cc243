import { Inject, Injectable } from '@nestjs/common';
import { MEDIA_ROOMS, type MediaParticipant, type MediaRooms } from '@diem-cau/media/contracts';
import { repairOf, type RoomPlan } from '../domain/room-plan';

/** Makes the room what the database says: after every act of the chair, and every 10 seconds in case a message was lost. */
@Injectable()
export class RepairRoom {
  constructor(@Inject(MEDIA_ROOMS) private readonly rooms: MediaRooms) {}

  /** Over the network, outside of any transaction. @returns who is inside */
  async execute(plan: RoomPlan): Promise<readonly MediaParticipant[]> {
    if (!this.rooms.isOn) return [];
    const inside = await this.rooms.list(plan.meetingId);
    if (inside === null) {
      await this.rooms.createRoom(plan.meetingId);
      await this.rooms.setVersion(plan.meetingId, plan.version);
      return [];
    }
    const { remove, permissions } = repairOf(plan, inside);
    await Promise.all(remove.map((identity) => this.rooms.remove(plan.meetingId, identity)));
    for (const losing of [true, false]) {
      const due = permissions.filter(({ loses }) => loses === losing);
      await Promise.all(due.map(({ identity, permissions: granted }) => this.rooms.setPermissions(plan.meetingId, identity, granted)));
    }
    await this.rooms.setVersion(plan.meetingId, plan.version);
    return inside.filter(({ identity, isConnected }) => isConnected && !remove.includes(identity));
  }

  /** The meeting is over: everybody is out at once. */
  async close(meetingId: string): Promise<void> {
    if (this.rooms.isOn) await this.rooms.deleteRoom(meetingId);
  }
}
