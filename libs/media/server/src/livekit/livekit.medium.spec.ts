// Real: livekit-server, where this machine has its binary; skipped by name otherwise.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '@diem-cau/platform/errors';
import { AcceptWebhook } from '../use-cases/accept-webhook';
import { MintMediaToken } from '../use-cases/mint-media-token';
import { liveKitBinary, type LiveKitProcess, startLiveKit } from './livekit-process.testing';
import { LiveKitRooms } from './livekit-rooms';
import { signToken } from './sign-token';

const MEETING = '0192f000-0000-7000-8000-000000000001';
const OTHER = '0192f000-0000-7000-8000-000000000002';
const ME = 'e:0192f000-0000-7000-8000-000000000003';

const binary = liveKitBinary();
(binary ? describe : describe.skip)('livekit-server', () => {
  let livekit: LiveKitProcess;
  let rooms: LiveKitRooms;
  let hook: Server;
  const messages: { body: Buffer; authorization: string | undefined }[] = [];

  beforeAll(async () => {
    hook = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        messages.push({ body: Buffer.concat(chunks), authorization: request.headers.authorization });
        response.end();
      });
    });
    await new Promise<void>((resolve) => void hook.listen(0, '127.0.0.1', resolve));
    livekit = await startLiveKit(binary ?? '', `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hooks/livekit`);
    rooms = new LiveKitRooms(livekit.settings);
  }, 30_000);
  afterAll(async () => {
    await livekit.stop();
    await new Promise((resolve) => hook.close(resolve));
  });

  /** What the server says to a token, before any media: its own validation. */
  const validate = (token: string, room = ''): Promise<number> =>
    fetch(`${livekit.settings.apiUrl}/rtc/validate?access_token=${token}&room=${room}`).then(({ status }) => status);
  const tokenFor = (meetingId: string) => signToken(livekit.settings, { meetingId, identity: ME, name: 'Xã A', permissions: new Set(['media.camera']) });

  it('has a room only when the backend made it', async () => {
    expect(await rooms.list(MEETING)).toBeNull();
    expect(await validate(await tokenFor(MEETING))).not.toBe(200);
    await rooms.createRoom(MEETING);
    await rooms.createRoom(MEETING);
    expect(await rooms.list(MEETING)).toEqual([]);
    expect(await validate(await tokenFor(MEETING))).toBe(200);
  });

  it('lets a token into its own room only, whatever room is asked for, and no forged or old one', async () => {
    const token = await tokenFor(OTHER);
    expect(await validate(token)).not.toBe(200);
    expect(await validate(token, MEETING)).not.toBe(200);
    const forged = await signToken({ ...livekit.settings, apiSecret: 'x'.repeat(64) }, { meetingId: MEETING, identity: ME, name: '', permissions: new Set() });
    expect(await validate(forged)).toBe(401);
    const [head, payload, signature] = (await tokenFor(MEETING)).split('.');
    const claims = { ...(JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object), video: { roomJoin: true, room: MEETING, roomAdmin: true } };
    expect(await validate(`${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`)).toBe(401);
  });

  it('takes a permission, a version and a removal for somebody who has gone as done', async () => {
    await rooms.setPermissions(MEETING, ME, new Set(['media.microphone']));
    await rooms.remove(MEETING, ME);
    await rooms.mute(MEETING, ME);
    await rooms.setVersion(MEETING, 7);
  });

  it('takes a microphone away and gives it while somebody is inside', async () => {
    const signal = new WebSocket(`${livekit.settings.url}/rtc?access_token=${await tokenFor(MEETING)}&protocol=15&auto_subscribe=0`);
    const inside = async () => (await rooms.list(MEETING))?.find(({ identity }) => identity === ME);
    for (let i = 0; i < 100 && !(await inside()); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await inside()).toMatchObject({ permissions: new Set(['media.camera']), wellFormed: true });
    await rooms.setPermissions(MEETING, ME, new Set(['media.camera', 'media.microphone']));
    expect(await inside()).toMatchObject({ permissions: new Set(['media.camera', 'media.microphone']), wellFormed: true });
    await rooms.setPermissions(MEETING, ME, new Set(['media.camera']));
    expect(await inside()).toMatchObject({ permissions: new Set(['media.camera']), wellFormed: true });
    await rooms.remove(MEETING, ME);
    expect(await inside()).toBeUndefined();
    signal.close();
  });

  it('signs its messages so that they are taken, and not with another key', async () => {
    await rooms.createRoom(OTHER);
    await rooms.deleteRoom(OTHER);
    for (let i = 0; i < 100 && !messages.some(({ body }) => body.includes('room_finished')); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const message = messages.find(({ body }) => body.includes('room_finished'));
    const seen: string[] = [];
    const inbox = { accept: ({ meetingId }: { meetingId: string }) => Promise.resolve(seen.push(meetingId) > 0) };
    await new AcceptWebhook(livekit.settings, inbox).execute(message?.body ?? Buffer.alloc(0), message?.authorization);
    expect(seen).toEqual([OTHER]);
    const stranger = new AcceptWebhook({ ...livekit.settings, apiSecret: 'y'.repeat(64) }, inbox);
    await expect(stranger.execute(message?.body ?? Buffer.alloc(0), message?.authorization)).rejects.toBeInstanceOf(AppError);
  });

  it('forgets its rooms when it restarts, and a join makes them again', async () => {
    await livekit.restart();
    expect(await rooms.list(MEETING)).toBeNull();
    const tickets = {
      redeem: () => Promise.resolve({ meetingId: MEETING, identity: ME, role: 'endpoint' as const, name: 'Xã A', live: { floorIdentity: ME, screenShareIdentity: null, mutedAll: false, microphones: 'called' as const } }),
    };
    const { token, permissions, url } = await new MintMediaToken(livekit.settings, tickets, rooms).execute('session', 'ticket');
    expect({ permissions, url }).toEqual({ permissions: ['media.camera', 'media.microphone'], url: livekit.settings.url });
    expect(await validate(token)).toBe(200);
  }, 20_000);

  it('that is gone is said to be unreachable, and one that never was, off', async () => {
    await expect(new LiveKitRooms({ ...livekit.settings, apiUrl: 'http://127.0.0.1:9' }).list(MEETING)).rejects.toMatchObject({ code: 'media.unreachable' });
    await expect(new LiveKitRooms(null).list(MEETING)).rejects.toMatchObject({ code: 'media.off' });
  });
});
