import { Inject, Injectable } from '@nestjs/common';
import { MEDIA_ROOMS, MediaErrors, type MediaRooms, type MediaTokenView } from '@diem-cau/media/contracts';
import { JOIN_TICKETS, type JoinTickets, mediaPermissionsOf } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { LIVEKIT_SETTINGS, type LiveKitSettings } from '../livekit/livekit-settings';
import { signToken, TOKEN_TTL_SECONDS } from '../livekit/sign-token';

/** How long a room that was seen is taken to be there: short, so that a restarted media server has it again at once. */
const ROOM_SEEN_MS = 3000;

/** Turns a one-time ticket into the key to one room, with the rights of this instant. */
@Injectable()
export class MintMediaToken {
  private readonly roomSeenAt = new Map<string, number>();

  constructor(
    @Inject(LIVEKIT_SETTINGS) private readonly settings: LiveKitSettings | null,
    @Inject(JOIN_TICKETS) private readonly tickets: JoinTickets,
    @Inject(MEDIA_ROOMS) private readonly rooms: MediaRooms,
  ) {}

  async execute(sessionToken: string, ticket: string): Promise<MediaTokenView> {
    if (!this.settings) throw new AppError(MediaErrors.off);
    const { meetingId, identity, role, name, live } = await this.tickets.redeem(sessionToken, ticket);
    await this.ensureRoom(meetingId);
    const permissions = mediaPermissionsOf(role, identity, live);
    const token = await signToken(this.settings, { meetingId, identity, name, permissions });
    return { url: this.settings.url, token, room: meetingId, identity, name, role, permissions: [...permissions], expiresInSeconds: TOKEN_TTL_SECONDS };
  }

  private async ensureRoom(meetingId: string): Promise<void> {
    const now = performance.now();
    if (now - (this.roomSeenAt.get(meetingId) ?? -Infinity) < ROOM_SEEN_MS) return;
    for (const [id, at] of this.roomSeenAt) if (now - at > ROOM_SEEN_MS) this.roomSeenAt.delete(id);
    await this.rooms.createRoom(meetingId);
    this.roomSeenAt.set(meetingId, performance.now());
  }
}
