import { choiceAfter, microphoneShouldBeOpen, type MicrophoneState } from './microphone-rule';

const me = (role: 'chair' | 'secretary' | 'endpoint', may: boolean): MicrophoneState['me'] => ({ identity: 'e:1', role, permissions: may ? ['media.camera', 'media.microphone'] : ['media.camera'] });
const turn = { identity: 'e:1', endpointId: null, postId: null, name: '', since: '', limitSeconds: 300 };

describe('the own microphone', () => {
  it('stays shut without the right, whatever was chosen', () => expect(microphoneShouldBeOpen({ me: me('endpoint', false), floor: turn }, true)).toBe(false));
  it('opens with the floor', () => expect(microphoneShouldBeOpen({ me: me('endpoint', true), floor: turn }, null)).toBe(true));
  it('opens for the chair', () => expect(microphoneShouldBeOpen({ me: me('chair', true), floor: null }, null)).toBe(true));
  it('waits for the hand of a secretary, and where microphones are open', () => {
    expect(microphoneShouldBeOpen({ me: me('secretary', true), floor: null }, null)).toBe(false);
    expect(microphoneShouldBeOpen({ me: me('endpoint', true), floor: null }, null)).toBe(false);
  });
  it('lets a speaker shut it', () => expect(microphoneShouldBeOpen({ me: me('endpoint', true), floor: turn }, false)).toBe(false));
  it('forgets a choice when the floor comes or goes, keeps it otherwise', () => {
    const idle = { me: me('endpoint', true), floor: null };
    const speaking = { me: me('endpoint', true), floor: turn };
    expect(choiceAfter(idle, speaking, false)).toBeNull();
    expect(choiceAfter(speaking, idle, true)).toBeNull();
    expect(choiceAfter(speaking, speaking, false)).toBe(false);
    expect(choiceAfter(speaking, { me: me('endpoint', false), floor: null }, true)).toBeNull();
  });
});
