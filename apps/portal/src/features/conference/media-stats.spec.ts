import { readReport } from './media-stats';

describe('readReport', () => {
  it('reads a received picture', () =>
    expect(readReport([{ type: 'codec' }, { type: 'inbound-rtp', frameWidth: 1280, frameHeight: 720, framesPerSecond: 25, bytesReceived: 9000, packetsLost: 2 }], 'e:1', 'camera')).toMatchObject({ direction: 'in', height: 720, framesPerSecond: 25, bytes: 9000, packetsLost: 2 }));
  it('reads received sound', () => expect(readReport([{ type: 'inbound-rtp', totalAudioEnergy: 0.4, audioLevel: 0.1 }], 'e:1', 'microphone')).toMatchObject({ audioEnergy: 0.4, audioLevel: 0.1, height: null }));
  it('takes the largest layer of what is sent and the bytes of all', () =>
    expect(readReport([{ type: 'outbound-rtp', frameHeight: 180, bytesSent: 10 }, { type: 'outbound-rtp', frameHeight: 720, bytesSent: 100 }], 'e:1', 'camera')).toMatchObject({ direction: 'out', height: 720, bytes: 110 }));
  it('takes the energy of the own microphone from its source', () => expect(readReport([{ type: 'media-source', totalAudioEnergy: 2 }, { type: 'outbound-rtp', bytesSent: 1 }], 'e:1', 'microphone')?.audioEnergy).toBe(2));
  it('is null before anything flows', () => expect(readReport([{ type: 'codec' }], 'e:1', 'camera')).toBeNull());
});
