import { createHash, createHmac } from 'node:crypto';
import type { MediaEvent } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { AcceptWebhook } from './accept-webhook';

const SETTINGS = { url: 'ws://x', apiUrl: 'http://x', apiKey: 'devkey', apiSecret: 'a-secret-of-more-than-32-characters-x' };
const MEETING = '0192f000-0000-7000-8000-000000000001';
const BODY = JSON.stringify({
  event: 'participant_joined', room: { sid: 'RM_1', name: MEETING }, participant: { sid: 'PA_1', identity: 'e:x' }, id: 'EV_1', createdAt: '1790000000',
});

const b64 = (value: string | Buffer): string => Buffer.from(value).toString('base64url');
const hashOf = (body: string): string => createHash('sha256').update(body).digest('base64');
function jwt(claims: object, { secret = SETTINGS.apiSecret, alg = 'HS256' } = {}): string {
  const signed = `${b64(JSON.stringify({ alg, typ: 'JWT' }))}.${b64(JSON.stringify(claims))}`;
  return `${signed}.${alg === 'none' ? '' : createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
const now = (): number => Math.floor(Date.now() / 1000);
const claims = (body: string, change: object = {}): object => ({ iss: SETTINGS.apiKey, nbf: now() - 5, exp: now() + 300, sha256: hashOf(body), ...change });

describe('a webhook of the media server', () => {
  const seen: MediaEvent[] = [];
  const webhook = new AcceptWebhook(SETTINGS, { accept: (event) => Promise.resolve(seen.push(event) > 0) });
  beforeEach(() => void (seen.length = 0));
  const refused = async (body: string, authorization: string | undefined): Promise<void> => {
    const error: unknown = await webhook.execute(Buffer.from(body), authorization).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('media.webhook_refused');
    expect(seen).toEqual([]);
  };

  it('is taken as it is signed', async () => {
    await webhook.execute(Buffer.from(BODY), jwt(claims(BODY)));
    expect(seen).toEqual([{ id: 'EV_1', meetingId: MEETING, type: 'participant_joined', identity: 'e:x', sid: 'PA_1', at: new Date(1_790_000_000_000) }]);
  });

  it('is refused with another key, another issuer, no algorithm, no signature, or too old', async () => {
    await refused(BODY, jwt(claims(BODY), { secret: 'another-secret-of-more-than-32-chars' }));
    await refused(BODY, jwt(claims(BODY, { iss: 'otherkey' })));
    await refused(BODY, jwt(claims(BODY), { alg: 'none' }));
    await refused(BODY, undefined);
    await refused(BODY, '');
    await refused(BODY, jwt(claims(BODY, { exp: now() - 120 })));
  });

  it('is refused with one byte changed, or written again with the same meaning', async () => {
    await refused(BODY.replace('PA_1', 'PA_2'), jwt(claims(BODY)));
    await refused(JSON.stringify(JSON.parse(BODY), null, 1), jwt(claims(BODY)));
    await refused(`${BODY} `, jwt(claims(BODY)));
  });

  it('is not a participant\'s own token, though the same key signed it', async () => {
    await refused(BODY, jwt({ iss: SETTINGS.apiKey, nbf: now() - 5, exp: now() + 300, sub: 'e:x', video: { roomJoin: true, room: MEETING } }));
  });

  it('of another room or another kind is answered and forgotten', async () => {
    for (const body of [BODY.replace(MEETING, 'lobby'), BODY.replace('participant_joined', 'track_published')]) await webhook.execute(Buffer.from(body), jwt(claims(body)));
    expect(seen).toEqual([]);
  });
});
