import type { MeetingStateView } from '@diem-cau/meetings/contracts';

export type PictureSize = 'large' | 'small';
export type Source = 'camera' | 'microphone' | 'screen' | 'screen_sound';

/** What one participant takes from the room; everything else costs its line nothing. */
export interface SubscriptionPlan {
  /** Whose microphones are heard; `everybody` where microphones are open. */
  readonly sounds: ReadonlySet<string> | 'everybody';
  readonly pictures: ReadonlyMap<string, PictureSize>;
  /** Small only while a screen is truly shared. */
  readonly main: string | null;
  /** Whose screen is shown: large, with its sound. */
  readonly screen: string | null;
}

export const nothing: SubscriptionPlan = { sounds: new Set(), pictures: new Map(), main: null, screen: null };

type Heard = Pick<MeetingStateView, 'floor' | 'chair' | 'secretaries' | 'microphones' | 'mutedAll'>;

function soundsOf(state: Heard): SubscriptionPlan['sounds'] {
  if (state.microphones === 'open' && !state.mutedAll) return 'everybody';
  return new Set([state.chair, ...state.secretaries, ...(state.floor ? [state.floor] : [])].map(({ identity }) => identity));
}

/**
 * What to take, by the meeting's state: sound of floor, chair and secretaries; the shared screen, then the main picture large; `shows`
 * (the tiles of one page) small. While a screen is shared the main picture is small beside it. Nobody takes the own picture.
 */
export function subscriptionPlan(state: Heard & Pick<MeetingStateView, 'mainPicture' | 'screenShare'>, mine: string | null, shows: readonly string[]): SubscriptionPlan {
  const pictures = new Map<string, PictureSize>(shows.map((identity) => [identity, 'small']));
  pictures.set(state.mainPicture, state.screenShare ? 'small' : 'large');
  if (mine) pictures.delete(mine);
  return { sounds: soundsOf(state), pictures, main: state.mainPicture === mine ? null : state.mainPicture, screen: state.screenShare === mine ? null : state.screenShare };
}

/** Whether a plan takes one source of one participant, and how large; null: leave it. */
export function wantedSize(plan: SubscriptionPlan, identity: string, source: Source): PictureSize | null {
  switch (source) {
    case 'camera':
      return plan.pictures.get(identity) ?? null;
    case 'microphone':
      return plan.sounds === 'everybody' || plan.sounds.has(identity) ? 'large' : null;
    case 'screen':
    case 'screen_sound':
      return plan.screen === identity ? 'large' : null;
  }
}

/** The same plan while whoever may share the screen does not send one: after a reload, or when the line is lost. */
export function withoutScreen(plan: SubscriptionPlan): SubscriptionPlan {
  return plan.main === null || !plan.pictures.has(plan.main) ? plan : { ...plan, pictures: new Map(plan.pictures).set(plan.main, 'large') };
}

/** The same plan without pictures: a line that has just come back hears first. */
export function soundFirst(plan: SubscriptionPlan): SubscriptionPlan {
  return { ...plan, pictures: new Map() };
}
