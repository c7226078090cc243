import { machineLabel } from './machine-label';

describe('machineLabel', () => {
  it('names browser, system and size', () =>
    expect(machineLabel('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/149.0 Safari/537.36', 1920, 1080)).toBe('Chrome · Windows · 1920×1080'));
  it('knows the browsers that call themselves Chrome as well', () => {
    expect(machineLabel('Mozilla/5.0 (Linux; Android 13) Chrome/149.0 Safari/537.36 Edg/149.0', 1280, 720)).toBe('Edge · Android · 1280×720');
  });
  it('leaves out what it does not know', () => expect(machineLabel('TV', 1, 1)).toBe('1×1'));
});
