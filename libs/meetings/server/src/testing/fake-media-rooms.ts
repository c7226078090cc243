import type { MediaParticipant, MediaPermissions, MediaRooms } from '@diem-cau/media/contracts';

/** A media server in memory: rooms, who is inside with which rights, and every call in order. */
export class FakeMediaRooms implements MediaRooms {
  isOn = true;
  /** The next calls fail, as when the server restarts. */
  isDown = false;
  readonly rooms = new Map<string, Map<string, MediaParticipant>>();
  readonly calls: string[] = [];
  private sids = 0;

  join(meetingId: string, identity: string, permissions: MediaPermissions, joinedAt: Date): string {
    const sid = `PA_${(this.sids += 1)}`;
    this.room(meetingId).set(identity, { identity, sid, name: identity, joinedAt, isConnected: true, permissions, wellFormed: true });
    return sid;
  }

  leave(meetingId: string, identity: string): void {
    this.room(meetingId).delete(identity);
  }

  rightsOf(meetingId: string, identity: string): string[] {
    return [...(this.rooms.get(meetingId)?.get(identity)?.permissions ?? [])].sort();
  }

  /** Without Redis a media server that restarts knows nothing. */
  restart(): void {
    this.rooms.clear();
  }

  createRoom(meetingId: string): Promise<void> {
    return this.called(`create ${meetingId}`, () => void this.rooms.set(meetingId, this.rooms.get(meetingId) ?? new Map()));
  }

  list(meetingId: string): Promise<readonly MediaParticipant[] | null> {
    return this.called(`list`, () => {
      const room = this.rooms.get(meetingId);
      return room ? [...room.values()] : null;
    });
  }

  setPermissions(meetingId: string, identity: string, permissions: MediaPermissions): Promise<void> {
    return this.called(`permissions ${identity} ${[...permissions].sort().join(',')}`, () => {
      const participant = this.rooms.get(meetingId)?.get(identity);
      if (participant) this.room(meetingId).set(identity, { ...participant, permissions, wellFormed: true });
    });
  }

  mute(_meetingId: string, identity: string): Promise<void> {
    return this.called(`mute ${identity}`, () => undefined);
  }

  remove(meetingId: string, identity: string): Promise<void> {
    return this.called(`remove ${identity}`, () => this.leave(meetingId, identity));
  }

  setVersion(_meetingId: string, version: number): Promise<void> {
    return this.called(`version ${version}`, () => undefined);
  }

  deleteRoom(meetingId: string): Promise<void> {
    return this.called(`delete ${meetingId}`, () => void this.rooms.delete(meetingId));
  }

  private room(meetingId: string): Map<string, MediaParticipant> {
    const room = this.rooms.get(meetingId) ?? new Map<string, MediaParticipant>();
    this.rooms.set(meetingId, room);
    return room;
  }

  private called<T>(name: string, effect: () => T): Promise<T> {
    this.calls.push(name);
    return this.isDown ? Promise.reject(new Error('media server is down')) : Promise.resolve(effect());
  }
}
