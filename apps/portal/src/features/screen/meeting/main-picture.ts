import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import type { Person } from '../../conference';

type State = Pick<MeetingStateView, 'mainPicture' | 'screenShare' | 'floor' | 'chair' | 'secretaries'>;
export type Post = 'chair' | 'secretary' | 'endpoint' | 'delegate';

export interface MainPicture {
  readonly identity: string;
  readonly kind: 'camera' | 'screen';
  readonly name: string;
  readonly post: Post;
}

function postOf({ chair, secretaries }: State, identity: string): Post {
  if (identity === chair.identity) return 'chair';
  if (secretaries.some((one) => one.identity === identity)) return 'secretary';
  return identity.startsWith('e:') ? 'endpoint' : 'delegate';
}

function nameOf(state: State, identity: string, people: ReadonlyMap<string, Person>): string {
  const known = [state.chair, ...state.secretaries, ...(state.floor ? [state.floor] : [])].find((one) => one.identity === identity);
  return known?.name ?? people.get(identity)?.name ?? '';
}

const describe = (state: State, identity: string, kind: MainPicture['kind'], people: ReadonlyMap<string, Person>): MainPicture => ({
  identity, kind, name: nameOf(state, identity, people), post: postOf(state, identity),
});

/** What stands large: a shared screen that is truly there, else the picture that the state names. */
export function mainPicture(state: State, people: ReadonlyMap<string, Person>): MainPicture {
  const sharing = state.screenShare !== null && people.get(state.screenShare)?.screen ? state.screenShare : null;
  return sharing === null ? describe(state, state.mainPicture, 'camera', people) : describe(state, sharing, 'screen', people);
}

/** Who speaks: the floor, else the chair. */
export const speaker = (state: State, people: ReadonlyMap<string, Person>): MainPicture => describe(state, state.floor?.identity ?? state.chair.identity, 'camera', people);
