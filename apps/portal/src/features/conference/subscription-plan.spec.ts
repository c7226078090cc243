import { soundFirst, subscriptionPlan, wantedSize, withoutScreen } from './subscription-plan';

const chair = 'p:chair';
const secretary = 'p:secretary';
const commune = 'e:commune';
const other = 'e:other';
const quiet = {
  chair: { identity: chair, name: '' }, secretaries: [{ identity: secretary, name: '' }], floor: null,
  microphones: 'called' as const, mutedAll: false, mainPicture: chair, screenShare: null,
};
const floor = { identity: commune, endpointId: null, postId: null, name: '', since: '', limitSeconds: 300 };

describe('what an endpoint takes from the room', () => {
  it('hears chair and secretaries, and sees the main picture large', () => {
    const plan = subscriptionPlan(quiet, other, []);
    expect([chair, secretary, commune].map((who) => wantedSize(plan, who, 'microphone'))).toEqual(['large', 'large', null]);
    expect(wantedSize(plan, chair, 'camera')).toBe('large');
    expect(wantedSize(plan, commune, 'camera')).toBeNull();
  });
  it('hears who has the floor', () => expect(wantedSize(subscriptionPlan({ ...quiet, floor, mainPicture: commune }, other, []), commune, 'microphone')).toBe('large'));
  it('takes the tiles of its page small, and the main picture large even when it is a tile', () => {
    const plan = subscriptionPlan({ ...quiet, mainPicture: commune }, chair, [commune, other]);
    expect([wantedSize(plan, commune, 'camera'), wantedSize(plan, other, 'camera')]).toEqual(['large', 'small']);
  });
  it('gives the shared screen the place of the main picture', () => {
    const plan = subscriptionPlan({ ...quiet, screenShare: chair }, commune, []);
    expect([wantedSize(plan, chair, 'screen'), wantedSize(plan, chair, 'screen_sound'), wantedSize(plan, chair, 'camera')]).toEqual(['large', 'large', 'small']);
  });
  it('keeps the main picture large while nobody sends the screen that may be shared', () => {
    const plan = withoutScreen(subscriptionPlan({ ...quiet, screenShare: chair }, commune, [other]));
    expect([wantedSize(plan, chair, 'camera'), wantedSize(plan, other, 'camera'), wantedSize(plan, chair, 'screen')]).toEqual(['large', 'small', 'large']);
    const own = withoutScreen(subscriptionPlan({ ...quiet, mainPicture: commune }, commune, []));
    expect(wantedSize(own, commune, 'camera')).toBeNull();
  });
  it('never takes its own picture or screen', () => {
    const plan = subscriptionPlan({ ...quiet, screenShare: chair }, chair, [chair]);
    expect([wantedSize(plan, chair, 'camera'), wantedSize(plan, chair, 'screen')]).toEqual([null, null]);
  });
  it('hears everybody where microphones are open, until all are muted', () => {
    expect(wantedSize(subscriptionPlan({ ...quiet, microphones: 'open' }, other, []), commune, 'microphone')).toBe('large');
    expect(wantedSize(subscriptionPlan({ ...quiet, microphones: 'open', mutedAll: true }, other, []), commune, 'microphone')).toBeNull();
  });
  it('hears first when the line comes back', () => {
    const plan = soundFirst(subscriptionPlan(quiet, other, [commune]));
    expect([wantedSize(plan, chair, 'microphone'), wantedSize(plan, chair, 'camera')]).toEqual(['large', null]);
  });
});
