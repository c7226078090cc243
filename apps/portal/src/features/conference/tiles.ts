import type { InviteeView, MeetingStateView } from '@diem-cau/meetings/contracts';
import type { Person } from './types';

/** `speaking` has the floor; `asking` waits in the queue; `trouble` a poor line or no picture; `away` not in the room. */
export type TileState = 'speaking' | 'asking' | 'trouble' | 'inside' | 'away';

export interface Tile {
  readonly identity: string;
  readonly name: string;
  readonly invitee: InviteeView | null;
  readonly state: TileState;
  /** Place in the queue, from 1. */
  readonly asks: number | null;
}

type State = Pick<MeetingStateView, 'floor' | 'queue' | 'invitees' | 'chair' | 'secretaries'>;
const order: readonly TileState[] = ['speaking', 'asking', 'trouble', 'inside', 'away'];

function stateOf(identity: string, asks: number, state: State, person: Person | undefined): TileState {
  if (state.floor?.identity === identity) return 'speaking';
  if (!person) return 'away';
  if (asks > 0) return 'asking';
  return person.quality === 'poor' || person.quality === 'lost' || !person.sendsCamera ? 'trouble' : 'inside';
}

/** The unit's name is short enough for a tile; a unit with several rooms needs the room's. */
export function shortName({ unitId, unitName, endpointName }: InviteeView, all: readonly Pick<InviteeView, 'unitId'>[]): string {
  return all.filter((other) => other.unitId === unitId).length > 1 ? (endpointName ?? unitName) : unitName;
}

/**
 * Every invited endpoint and delegate as a tile: who speaks, who asks (in order), who has trouble, the rest as the host ordered
 * them, at last those who are not there. The chair's own picture is no tile.
 */
export function orderTiles(state: State, people: ReadonlyMap<string, Person>): readonly Tile[] {
  const places = new Map(state.queue.map(({ identity }, index) => [identity, index + 1]));
  const members = state.invitees.flatMap((invitee) => [
    ...(invitee.identity ? [{ identity: invitee.identity, name: shortName(invitee, state.invitees), invitee }] : []),
    ...invitee.delegates.map(({ identity, name }) => ({ identity, name, invitee })),
  ]);
  const secretaries = state.secretaries.filter(({ identity }) => people.has(identity)).map(({ identity, name }) => ({ identity, name, invitee: null }));
  const seen = new Set<string>([state.chair.identity]);
  return [...members, ...secretaries]
    .filter(({ identity }) => !seen.has(identity) && seen.add(identity))
    .map((member) => {
      const asks = places.get(member.identity) ?? 0;
      return { ...member, asks: asks || null, state: stateOf(member.identity, asks, state, people.get(member.identity)) };
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.asks ?? 0) - (b.asks ?? 0));
}

/** One page of tiles; a page past the end is the last one. */
export function pageOfTiles(tiles: readonly Tile[], page: number, size: number): { tiles: readonly Tile[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(tiles.length / size));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { tiles: tiles.slice(shown * size, (shown + 1) * size), page: shown, pages };
}
