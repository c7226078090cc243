import { Inject, Injectable } from '@nestjs/common';
import { type ParticipantInfo, ParticipantInfo_State, RoomServiceClient, ServerError, TrackSource } from 'livekit-server-sdk';
import { MediaErrors, type MediaParticipant, type MediaPermissions, type MediaRooms } from '@diem-cau/media/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { grantOf, isWellFormed, permissionsIn } from '../domain/livekit-grants';
import { LIVEKIT_SETTINGS, type LiveKitSettings } from './livekit-settings';

/** A room outlives an empty hour before the meeting and two minutes of nobody in it: the chair may reload. */
const ROOM_TIMEOUTS = { emptyTimeout: 3600, departureTimeout: 120 };
const REQUEST_TIMEOUT_SECONDS = 5;

@Injectable()
export class LiveKitRooms implements MediaRooms {
  private readonly client: RoomServiceClient | null;

  constructor(@Inject(LIVEKIT_SETTINGS) settings: LiveKitSettings | null) {
    this.client = settings && new RoomServiceClient(settings.apiUrl, settings.apiKey, settings.apiSecret, { requestTimeout: REQUEST_TIMEOUT_SECONDS });
  }

  get isOn(): boolean {
    return this.client !== null;
  }

  async createRoom(meetingId: string): Promise<void> {
    await this.call((client) => client.createRoom({ name: meetingId, ...ROOM_TIMEOUTS }));
  }

  async list(meetingId: string): Promise<readonly MediaParticipant[] | null> {
    const participants = await this.call(async (client) => {
      const [room] = await client.listRooms([meetingId]);
      return room ? client.listParticipants(meetingId) : null;
    });
    return participants?.map(participantOf) ?? null;
  }

  async setPermissions(meetingId: string, identity: string, permissions: MediaPermissions): Promise<void> {
    await this.call((client) => client.updateParticipant(meetingId, identity, { permission: grantOf(permissions) }), { goneIsFine: true });
  }

  async mute(meetingId: string, identity: string): Promise<void> {
    await this.call(
      async (client) => {
        const { tracks } = await client.getParticipant(meetingId, identity);
        const open = tracks.filter(({ source, muted }) => source === TrackSource.MICROPHONE && !muted);
        await Promise.all(open.map(({ sid }) => client.mutePublishedTrack(meetingId, identity, sid, true)));
      },
      { goneIsFine: true },
    );
  }

  async remove(meetingId: string, identity: string): Promise<void> {
    await this.call((client) => client.removeParticipant(meetingId, identity), { goneIsFine: true });
  }

  async setVersion(meetingId: string, version: number): Promise<void> {
    await this.call((client) => client.updateRoomMetadata(meetingId, JSON.stringify({ version })), { goneIsFine: true });
  }

  async deleteRoom(meetingId: string): Promise<void> {
    await this.call((client) => client.deleteRoom(meetingId), { goneIsFine: true });
  }

  private async call<T>(work: (client: RoomServiceClient) => Promise<T>, { goneIsFine = false } = {}): Promise<T | undefined> {
    if (!this.client) throw new AppError(MediaErrors.off);
    try {
      return await work(this.client);
    } catch (error) {
      if (goneIsFine && isNotFound(error)) return undefined;
      throw new AppError(MediaErrors.unreachable, { cause: error instanceof Error ? error.message.slice(0, 200) : 'unknown' });
    }
  }
}

const isNotFound = (error: unknown): boolean => error instanceof ServerError && error.status === 404;

function participantOf(info: ParticipantInfo): MediaParticipant {
  return {
    identity: info.identity,
    sid: info.sid,
    name: info.name,
    joinedAt: new Date(Number(info.joinedAt) * 1000),
    isConnected: info.state === ParticipantInfo_State.ACTIVE,
    permissions: permissionsIn(info.permission),
    wellFormed: isWellFormed(info.permission),
  };
}
