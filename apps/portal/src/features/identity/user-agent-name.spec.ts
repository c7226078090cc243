import { userAgentName } from './user-agent-name';

describe('userAgentName', () => {
  it('tells Cốc Cốc from Chrome', () => expect(userAgentName('Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36 coc_coc_browser/120')).toBe('Cốc Cốc, Windows'));
  it('tells Chrome from Safari', () => expect(userAgentName('Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36')).toBe('Chrome, Android'));
  it('is null for what it does not know', () => expect(userAgentName('curl/8')).toBeNull());
});
