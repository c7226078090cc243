import type { Page } from 'playwright-core';

/** Runs before the page's own scripts: keeps every peer connection, so that the browser itself can be asked what arrives. */
export const rememberPeers = `
  window.__peers = [];
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...args) { super(...args); window.__peers.push(this); }
  };
`;

/** One stream as the browser's own getStats has it. */
export interface Stream {
  readonly kind: 'audio' | 'video';
  readonly direction: 'in' | 'out';
  readonly track: string;
  readonly framesDecoded: number;
  readonly frameHeight: number;
  /** Sum of the squares of all samples over time: it stays still in silence. */
  readonly audioEnergy: number;
  readonly bytes: number;
  readonly limitedBy: string | null;
}

const readStreams = `(async () => {
  const streams = [];
  for (const peer of window.__peers ?? []) {
    if (peer.connectionState === 'closed') continue;
    const reports = [...(await peer.getStats()).values()];
    for (const one of reports) {
      if (one.type !== 'inbound-rtp' && one.type !== 'outbound-rtp') continue;
      const source = reports.find(({ id }) => id === one.mediaSourceId) ?? {};
      streams.push({
        kind: one.kind,
        direction: one.type === 'inbound-rtp' ? 'in' : 'out',
        track: one.trackIdentifier ?? source.trackIdentifier ?? '',
        framesDecoded: one.framesDecoded ?? 0,
        frameHeight: one.frameHeight ?? 0,
        audioEnergy: one.totalAudioEnergy ?? source.totalAudioEnergy ?? 0,
        bytes: one.bytesReceived ?? one.bytesSent ?? 0,
        limitedBy: one.qualityLimitationReason ?? null,
      });
    }
  }
  return streams;
})()`;

export const streamsOf = (page: Page): Promise<Stream[]> => page.evaluate<Stream[]>(readStreams);

const incoming = async (page: Page, kind: Stream['kind']): Promise<Stream[]> => (await streamsOf(page)).filter((one) => one.kind === kind && one.direction === 'in');

/** All frames that this page has decoded of what others send. */
export const framesDecoded = async (page: Page): Promise<number> => (await incoming(page, 'video')).reduce((sum, one) => sum + one.framesDecoded, 0);

/** All sound that has arrived at this page. */
export const soundHeard = async (page: Page): Promise<number> => (await incoming(page, 'audio')).reduce((sum, one) => sum + one.audioEnergy, 0);

/** Height of the largest picture that arrives, in lines. */
export const largestPicture = async (page: Page): Promise<number> => Math.max(0, ...(await incoming(page, 'video')).map((one) => one.frameHeight));

/** What the page's own diagnostics say of the conference. */
export interface ConferenceFacts {
  readonly phase: string;
  readonly joins: number;
  readonly identity: string | null;
  readonly meetingVersion: number | null;
  readonly granted: readonly string[];
  readonly participants: number;
  readonly tracks: readonly { readonly identity: string; readonly source: string; readonly direction: 'in' | 'out'; readonly height: number | null; readonly bytes: number; readonly audioEnergy: number | null }[];
}

export const conferenceOf = (page: Page): Promise<ConferenceFacts | null> => page.evaluate<ConferenceFacts | null>('window.__conference ? { ...window.__conference } : null');

/** Pictures that are drawn on the page now: each video element's frames so far and its height, in the order of the page. */
export const drawnPictures = (page: Page): Promise<{ label: string; frames: number; height: number }[]> =>
  page.evaluate(`[...document.querySelectorAll('video')].map((video) => ({
    label: video.getAttribute('aria-label') ?? '', frames: video.getVideoPlaybackQuality().totalVideoFrames, height: video.videoHeight,
  }))`);
