import { DOORS_OPEN_MINUTES as contractDoors, KIND_DEFAULTS, MEETING_KINDS } from '@diem-cau/meetings/contracts';
import { DOORS_OPEN_MINUTES, kindDefaults, meetingKinds } from './kinds';

describe('the form\'s copy of the contract', () => {
  it('knows every kind', () => expect([...meetingKinds].sort()).toEqual([...MEETING_KINDS].sort()));
  it('begins with the same defaults', () => expect(kindDefaults).toEqual(KIND_DEFAULTS));
  it('opens doors at the same time', () => expect(DOORS_OPEN_MINUTES).toBe(contractDoors));
});
