import { microphoneSign } from './microphone-sign';

const since = '2026-11-23T01:00:00.000Z';
const me = 'e:1';
const state = (permissions: readonly ['media.microphone'] | readonly [], holder: string | null) => ({
  floor: holder ? { identity: holder, endpointId: null, postId: null, name: '', since, limitSeconds: 300 } : null,
  me: { identity: me, permissions: [...permissions] },
});
const at = (seconds: number): number => Date.parse(since) + seconds * 1_000;
const may = ['media.microphone'] as const;

describe('microphoneSign', () => {
  it('is off without the right, whatever the device says', () => expect(microphoneSign(state([], null), 'on', true, at(0)).kind).toBe('off'));
  it('counts the own turn', () => expect(microphoneSign(state(may, me), 'on', true, at(161))).toEqual({ kind: 'speaking', ms: 161_000 }));
  it('warns when the turn is over', () => expect(microphoneSign(state(may, me), 'on', true, at(301)).kind).toBe('over'));
  it('says opening until it truly sends', () => expect(microphoneSign(state(may, me), 'off', true, at(1)).kind).toBe('opening'));
  it('is shut by the room itself', () => expect(microphoneSign(state(may, me), 'off', false, at(1)).kind).toBe('own_off'));
  it('is open without a turn where microphones are open', () => expect(microphoneSign(state(may, 'e:2'), 'on', true, at(1)).kind).toBe('open'));
  it('says what the device lacks', () => expect(microphoneSign(state(may, me), 'missing', true, at(1)).kind).toBe('missing'));
});
