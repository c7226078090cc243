import { AccessToken } from 'livekit-server-sdk';
import type { MediaPermissions } from '@diem-cau/media/contracts';
import { grantOf } from '../domain/livekit-grants';
import type { LiveKitSettings } from './livekit-settings';

/** A token opens a connection for so long; the server leaves 60 s more. */
export const TOKEN_TTL_SECONDS = 300;

export interface TokenSubject {
  /** The room: always named, for a token without one opens every room. */
  readonly meetingId: string;
  readonly identity: string;
  readonly name: string;
  readonly permissions: MediaPermissions;
}

/** A join token for one identity in one room. @throws Error when the room or the identity is empty */
export function signToken({ apiKey, apiSecret }: LiveKitSettings, { meetingId, identity, name, permissions }: TokenSubject): Promise<string> {
  if (meetingId === '' || identity === '') throw new Error('a token names its room and its identity');
  const token = new AccessToken(apiKey, apiSecret, { identity, name, ttl: TOKEN_TTL_SECONDS });
  const { canUpdateMetadata, ...grant } = grantOf(permissions);
  token.addGrant({ roomJoin: true, room: meetingId, ...grant, canUpdateOwnMetadata: canUpdateMetadata });
  return token.toJwt();
}
