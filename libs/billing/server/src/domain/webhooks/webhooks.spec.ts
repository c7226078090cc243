import { Webhook } from 'standardwebhooks';
import { newWebhookSecret, signWebhook } from './sign-webhook';
import { isPublicAddress, webhookUrlIsAllowed } from './webhook-address';
import { nextTrySeconds } from './webhook-patience';

describe('a signature', () => {
  const message = { id: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W', timestampSeconds: 1674087231, body: '{"type":"contact.created"}' };

  it('is the one of the specification', () => {
    const spec = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestampSeconds: 1614265330, body: '{"test": 2432232314}' };
    expect(signWebhook(spec, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is believed by another implementation with either secret, and by none with a third', () => {
    const [old, fresh] = [newWebhookSecret(), newWebhookSecret()];
    const now = { ...message, timestampSeconds: Math.floor(Date.now() / 1000) };
    const headers = { 'webhook-id': now.id, 'webhook-timestamp': String(now.timestampSeconds), 'webhook-signature': signWebhook(now, [fresh, old]) };
    for (const secret of [old, fresh]) expect(new Webhook(secret).verify(now.body, headers)).toEqual({ type: 'contact.created' });
    expect(() => new Webhook(newWebhookSecret()).verify(now.body, headers)).toThrow();
    expect(() => new Webhook(old).verify(now.body.replace('created', 'deleted'), headers)).toThrow();
  });
});

describe('patience', () => {
  it('grows from 5 seconds to a day and ends after about three days', () => {
    const waits = Array.from({ length: 11 }, (_, index) => nextTrySeconds(index + 1));
    expect(waits).toEqual([5, 20, 80, 320, 1280, 5120, 20_480, 81_920, 86_400, 86_400, null]);
    expect(waits.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0) / 86_400).toBeCloseTo(3.26, 2);
  });
});

describe('an address', () => {
  it.each(['10.1.2.3', '127.0.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fe80::1%eth0', 'fd00::1', 'ff02::1',
    '::ffff:10.0.0.1', '::ffff:127.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', '2001::1', 'not an address'])('%s is not on the internet', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['8.8.8.8', '172.32.0.1', '113.161.1.1', '2405:4800::1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['https://cuoc.example.vn/hook', true, true], ['http://cuoc.example.vn/hook', false, false], ['https://a:b@example.vn/', false, false], ['ftp://example.vn', false, false], ['nonsense', false, false],
    ['http://127.0.0.1:9000/', false, true], ['http://localhost:9000/', false, true], ['https://[::1]/', false, true], ['https://10.0.0.5/', false, false], ['http://10.0.0.5/', false, false], ['https://2130706433/', false, true],
    ['https://0x7f.1/', false, true], ['https://8.8.8.8/', true, true],
  ])('%s: in production %s, else %s', (url, production, elsewhere) => {
    expect([webhookUrlIsAllowed(url, true), webhookUrlIsAllowed(url, false)]).toEqual([production, elsewhere]);
  });
});
