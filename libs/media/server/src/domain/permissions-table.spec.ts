import { TokenVerifier, TrackSource } from 'livekit-server-sdk';
import { MEDIA_PERMISSIONS, type MediaPermission } from '@diem-cau/media/contracts';
import { type LiveRights, mediaPermissionsOf, type MeetingRole } from '@diem-cau/meetings/contracts';
import { signToken } from '../livekit/sign-token';
import { grantOf, isWellFormed, permissionsIn } from './livekit-grants';

const SETTINGS = { url: 'ws://x', apiUrl: 'http://x', apiKey: 'key', apiSecret: 's'.repeat(40) };
const ME = 'e:00000000-0000-4000-8000-000000000001';
const OTHER = 'e:00000000-0000-4000-8000-000000000002';
const quiet: LiveRights = { floorIdentity: null, screenShareIdentity: null, mutedAll: false, microphones: 'called' };

const CAMERA: MediaPermission[] = ['media.camera'];
const SPEAKS: MediaPermission[] = ['media.camera', 'media.microphone'];
const SHARES: MediaPermission[] = [...SPEAKS, 'media.screen_share'];

/** Every permission, granted and not: what the API says and what the token opens must be the same row. */
const TABLE: [string, MeetingRole, Partial<LiveRights>, MediaPermission[]][] = [
  ['a listener', 'endpoint', {}, CAMERA],
  ['an endpoint with the floor', 'endpoint', { floorIdentity: ME }, SPEAKS],
  ['an endpoint while another has the floor', 'endpoint', { floorIdentity: OTHER }, CAMERA],
  ['an endpoint where microphones are open', 'endpoint', { microphones: 'open' }, SPEAKS],
  ['an endpoint where they were open and all are muted', 'endpoint', { microphones: 'open', mutedAll: true }, CAMERA],
  ['an endpoint named for the screen by mistake', 'endpoint', { screenShareIdentity: ME }, CAMERA],
  ['a delegate', 'delegate', {}, CAMERA],
  ['a delegate with the floor', 'delegate', { floorIdentity: ME }, SPEAKS],
  ['the chair', 'chair', {}, SPEAKS],
  ['the chair while all are muted', 'chair', { mutedAll: true }, SPEAKS],
  ['the chair who shares', 'chair', { screenShareIdentity: ME }, SHARES],
  ['the chair while the secretary shares', 'chair', { screenShareIdentity: OTHER }, SPEAKS],
  ['a secretary', 'secretary', {}, SPEAKS],
  ['a secretary who shares', 'secretary', { screenShareIdentity: ME }, SHARES],
];

const SOURCES: Record<MediaPermission, string> = { 'media.camera': 'camera', 'media.microphone': 'microphone', 'media.screen_share': 'screen_share' };

describe('a permission is real only when API and token agree', () => {
  it.each(TABLE)('%s', async (_, role, live, expected) => {
    const permissions = mediaPermissionsOf(role, ME, { ...quiet, ...live });
    const token = await signToken(SETTINGS, { meetingId: 'room-1', identity: ME, name: 'n', permissions });
    const claims = await new TokenVerifier(SETTINGS.apiKey, SETTINGS.apiSecret).verify(token);
    const inToken = (claims.video?.canPublishSources ?? []) as unknown as string[];
    for (const permission of MEDIA_PERMISSIONS) {
      expect(permissions.has(permission)).toBe(expected.includes(permission));
      expect(inToken.includes(SOURCES[permission])).toBe(expected.includes(permission));
    }
    expect(claims.sub).toBe(ME);
    expect(claims.video).toMatchObject({ roomJoin: true, room: 'room-1', canPublish: true, canSubscribe: true, canPublishData: false, canUpdateOwnMetadata: false });
    expect((claims.exp ?? 0) - (claims.nbf ?? 0)).toBeLessThanOrEqual(600);
    expect(claims.video).not.toHaveProperty('roomAdmin');
    expect(permissionsIn(grantOf(permissions))).toEqual(permissions);
    expect(isWellFormed(grantOf(permissions))).toBe(true);
  });

  it('has a row with and a row without each permission, but for the picture that everyone admitted shows', () => {
    for (const permission of MEDIA_PERMISSIONS) {
      expect(TABLE.some(([, , , expected]) => expected.includes(permission))).toBe(true);
      if (permission !== 'media.camera') expect(TABLE.some(([, , , expected]) => !expected.includes(permission))).toBe(true);
    }
  });

  it('knows that an empty list of sources is every source, and sends whole structs', () => {
    expect(permissionsIn({ canPublish: true, canPublishSources: [], canSubscribe: true, canPublishData: false, canUpdateMetadata: false }).size).toBe(MEDIA_PERMISSIONS.length);
    expect(grantOf(new Set())).toEqual({ canPublish: false, canPublishSources: [], canSubscribe: true, canPublishData: false, canUpdateMetadata: false });
    expect(isWellFormed({ canPublish: true, canPublishSources: [TrackSource.CAMERA], canSubscribe: true, canPublishData: true, canUpdateMetadata: false })).toBe(false);
  });

  it('signs no token without a room', async () => {
    await expect(async () => signToken(SETTINGS, { meetingId: '', identity: ME, name: 'n', permissions: new Set() })).rejects.toThrow();
  });
});
