import type { Person } from '../../conference';
import { mainPicture, speaker } from './main-picture';

const person = (identity: string, screen = false): Person => ({
  identity, name: `người ${identity}`, mine: false, camera: null, screen: screen ? ({} as Person['screen']) : null, sendsCamera: false, microphoneOn: false, speaking: false, quality: 'good',
});
const people = (...all: Person[]): ReadonlyMap<string, Person> => new Map(all.map((one) => [one.identity, one]));
const floor = { identity: 'e:2', endpointId: null, postId: null, name: 'Xã Đạo Đức', since: '', limitSeconds: 300 };
const state = { mainPicture: 'p:1', screenShare: null, floor: null, chair: { identity: 'p:1', name: 'Chủ tọa' }, secretaries: [{ identity: 'p:3', name: 'Thư ký' }] };

describe('mainPicture', () => {
  it('is whom the state names', () => expect(mainPicture({ ...state, mainPicture: 'e:2', floor }, people())).toEqual({ identity: 'e:2', kind: 'camera', name: 'Xã Đạo Đức', post: 'endpoint' }));
  it('is a shared screen once it is there', () => {
    expect(mainPicture({ ...state, screenShare: 'p:3' }, people(person('p:3', true)))).toMatchObject({ identity: 'p:3', kind: 'screen', post: 'secretary' });
    expect(mainPicture({ ...state, screenShare: 'p:3' }, people(person('p:3'))).kind).toBe('camera');
  });
  it('takes the name from the room where the state has none', () => expect(mainPicture({ ...state, mainPicture: 'e:9' }, people(person('e:9'))).name).toBe('người e:9'));
});

describe('speaker', () => {
  it('is who has the floor, else the chair', () => {
    expect(speaker({ ...state, floor }, people()).name).toBe('Xã Đạo Đức');
    expect(speaker(state, people())).toMatchObject({ name: 'Chủ tọa', post: 'chair' });
  });
});
