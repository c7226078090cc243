import type { Room } from 'livekit-client';

export type LiveKit = typeof import('livekit-client');

/** Fetched when somebody joins; no page pays for it before. */
export const loadLiveKit = (): Promise<LiveKit> => import('livekit-client');

const givesUpAfterMs = 20_000;
const longestDelayMs = 4_000;

export function isConnected(room: Room): boolean {
  const state: string = room.state;
  return state === 'connected';
}

/**
 * The one room of a screen. adaptiveStream asks for the layer that the picture's size on screen needs and nothing for what is not
 * seen; dynacast stops layers nobody takes. The library's own reconnecting gives up after 20 s: then a fresh ticket is better.
 */
export function makeRoom({ Room, VideoPresets }: LiveKit): Room {
  return new Room({
    adaptiveStream: true,
    dynacast: true,
    videoCaptureDefaults: { resolution: VideoPresets.h720.resolution },
    audioCaptureDefaults: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    publishDefaults: {
      simulcast: true,
      videoEncoding: VideoPresets.h720.encoding,
      videoSimulcastLayers: [VideoPresets.h180, VideoPresets.h360],
      dtx: true,
      red: true,
      stopMicTrackOnMute: false,
    },
    disconnectOnPageLeave: true,
    reconnectPolicy: {
      nextRetryDelayInMs: ({ retryCount, elapsedMs }) => (elapsedMs > givesUpAfterMs ? null : Math.min(longestDelayMs, 300 * 2 ** retryCount) * (0.5 + Math.random() / 2)),
    },
  });
}
