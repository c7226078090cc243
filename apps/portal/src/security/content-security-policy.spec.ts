import { contentSecurityPolicy } from './content-security-policy';

const policy = (livekitUrl?: string): string => contentSecurityPolicy({ nonce: 'abc', livekitUrl, development: false });

describe('contentSecurityPolicy', () => {
  it('lets scripts run by nonce alone', () => expect(policy()).toContain("script-src 'nonce-abc' 'strict-dynamic';"));
  it('opens the media server and nothing more', () => expect(policy('wss://hop.vn:7880/x')).toContain("connect-src 'self' wss://hop.vn:7880 https://hop.vn:7880;"));
  it('cannot be widened by a broken setting', () => expect(policy("x; script-src *")).toContain("connect-src 'self';"));
  it('forbids frames around the portal', () => expect(policy()).toContain("frame-ancestors 'none'"));
});
