/** LiveKit in the browser, for every screen that shows a meeting: the chair's desk, a person's room, the endpoint's television. */
export { clockText } from './clock-text';
export type { ConferenceDiagnostics } from './diagnostics';
export type { TrackStats } from './media-stats';
export { Picture } from './picture';
export { orderTiles, pageOfTiles, type Tile, type TileState } from './tiles';
export type { ConferencePhase, ConferenceSnapshot, DeviceState, LineQuality, Person } from './types';
export { useConference, type Conference, type ConferenceInput } from './use-conference';
export { useMeetingState } from './use-meeting-state';
export { useNow } from './use-now';
