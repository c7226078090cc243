import type { DeviceAgendaView } from '@diem-cau/meetings/contracts';
import { chooseMeeting, isOpen, isRunning } from './choose-meeting';
import { joinInstantMs } from './join-instant';

export type AgendaItem = DeviceAgendaView['items'][number];

/** Why a screen that was an endpoint no longer is: `copied` another machine used its credential, `key_lost` the browser lost its key. */
export type UnpairedReason = 'revoked' | 'copied' | 'key_lost';

/** Why no code can be had now; the screen asks again by itself. */
export type CodeTrouble = 'too_many_codes' | 'no_server' | 'insecure';

interface Paired {
  readonly endpointId: string;
  readonly agenda: readonly AgendaItem[];
}

/** Instants are epoch milliseconds by the server's clock, except `sinceMs`, which the own clock counts. */
export type ScreenState =
  | { readonly name: 'starting'; readonly sinceMs: number }
  | { readonly name: 'unpaired'; readonly reason: UnpairedReason | null; readonly trouble: CodeTrouble | null }
  | { readonly name: 'pairing'; readonly reason: UnpairedReason | null; readonly userCode: string; readonly expiresAtMs: number }
  | (Paired & { readonly name: 'idle' })
  | (Paired & { readonly name: 'waiting'; readonly meeting: AgendaItem; readonly joinsAtMs: number })
  | (Paired & { readonly name: 'session'; readonly meeting: AgendaItem })
  | (Paired & { readonly name: 'lost'; readonly meeting: AgendaItem; readonly sinceMs: number })
  | (Paired & { readonly name: 'ended'; readonly meeting: AgendaItem; readonly held: boolean; readonly reloadsAtMs: number });

export type ScreenEvent =
  | { readonly type: 'recognised'; readonly endpointId: string }
  | { readonly type: 'unrecognised'; readonly reason: UnpairedReason | null }
  | { readonly type: 'no_code'; readonly trouble: CodeTrouble }
  | { readonly type: 'code'; readonly userCode: string; readonly expiresAtMs: number }
  | { readonly type: 'code_expired' }
  | { readonly type: 'agenda'; readonly items: readonly AgendaItem[]; readonly nowMs: number }
  | { readonly type: 'tick'; readonly nowMs: number }
  | { readonly type: 'join' }
  | { readonly type: 'line_lost'; readonly sinceMs: number }
  | { readonly type: 'line_back' }
  /** `held`: it took place; else it was put off or called off. */
  | { readonly type: 'over'; readonly held: boolean; readonly nowMs: number };

/** How long the thanks stand before the page is loaded anew. */
export const thanksMs = 20_000;

/** What the screen is after an event. Pure: clocks, lines and keys are told to it. */
export function step(state: ScreenState, event: ScreenEvent): ScreenState {
  switch (event.type) {
    case 'recognised':
      return isPaired(state) ? state : { name: 'idle', endpointId: event.endpointId, agenda: [] };
    case 'unrecognised':
      return state.name === 'pairing' ? state : { name: 'unpaired', reason: event.reason, trouble: null };
    case 'no_code':
      return state.name === 'unpaired' || state.name === 'pairing' ? { name: 'unpaired', reason: state.reason, trouble: event.trouble } : state;
    case 'code':
      return state.name === 'unpaired' || state.name === 'pairing' ? { name: 'pairing', reason: state.reason, userCode: event.userCode, expiresAtMs: event.expiresAtMs } : state;
    case 'code_expired':
      return state.name === 'pairing' ? { name: 'unpaired', reason: state.reason, trouble: null } : state;
    case 'agenda':
      return isPaired(state) ? afterAgenda({ ...state, agenda: event.items }, event.nowMs) : state;
    case 'tick':
      return state.name === 'idle' || state.name === 'waiting' ? seekMeeting(state, event.nowMs) : state;
    case 'join':
      return state.name === 'waiting' ? inside(state) : state;
    case 'line_lost':
      return state.name === 'session' ? { ...inside(state), name: 'lost', sinceMs: event.sinceMs } : state;
    case 'line_back':
      return state.name === 'lost' ? inside(state) : state;
    case 'over':
      return isInside(state) ? over(state, event.held, event.nowMs) : state;
  }
}

export type PairedState = Extract<ScreenState, Paired>;
export type MeetingScreen = Extract<ScreenState, { meeting: AgendaItem }>;

export const isPaired = (state: ScreenState): state is PairedState => 'endpointId' in state;
export const isInside = (state: ScreenState): state is Extract<ScreenState, { name: 'session' | 'lost' }> => state.name === 'session' || state.name === 'lost';

function afterAgenda(state: PairedState, nowMs: number): ScreenState {
  if (state.name === 'idle' || state.name === 'waiting') return seekMeeting(state, nowMs);
  if (!isInside(state)) return state;
  const meeting = state.agenda.find(({ meetingId }) => meetingId === state.meeting.meetingId);
  // What is no longer on the agenda has ended, was called off, or no longer invites this endpoint.
  if (!meeting) return over(state, isRunning(state.meeting), nowMs);
  // Moved to a time whose doors are still shut.
  return isOpen(meeting, nowMs) ? { ...state, meeting } : seekMeeting({ name: 'idle', endpointId: state.endpointId, agenda: state.agenda }, nowMs);
}

function seekMeeting(state: Extract<ScreenState, { name: 'idle' | 'waiting' }>, nowMs: number): ScreenState {
  const { endpointId, agenda } = state;
  const meeting = chooseMeeting(agenda, nowMs);
  if (!meeting) return state.name === 'idle' ? state : { name: 'idle', endpointId, agenda };
  const before = state.name === 'waiting' && state.meeting.meetingId === meeting.meetingId ? state : null;
  const joinsAtMs = joinInstantMs({ endpointId, meeting, nowMs, before });
  if (nowMs >= joinsAtMs) return { name: 'session', endpointId, agenda, meeting };
  const same = before !== null && before.meeting === meeting && before.joinsAtMs === joinsAtMs && before.agenda === agenda;
  return same ? state : { name: 'waiting', endpointId, agenda, meeting, joinsAtMs };
}

const inside = ({ endpointId, agenda, meeting }: MeetingScreen): Extract<ScreenState, { name: 'session' }> => ({ name: 'session', endpointId, agenda, meeting });

const over = ({ endpointId, agenda, meeting }: MeetingScreen, held: boolean, nowMs: number): ScreenState => ({ name: 'ended', endpointId, agenda, meeting, held, reloadsAtMs: nowMs + thanksMs });
