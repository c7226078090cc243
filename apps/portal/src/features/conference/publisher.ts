import type { LocalTrack, Room } from 'livekit-client';
import { deviceProblem } from './device-problem';
import { grantedTo } from './granted';
import { isConnected } from './load-livekit';
import type { ConferenceSnapshot, DeviceState } from './types';

export interface Wishes {
  camera: boolean;
  microphone: boolean;
  /** Chosen in the self test; the browser's default when left out. */
  cameraId?: string;
  microphoneId?: string;
}

type Sending = Pick<ConferenceSnapshot, 'camera' | 'microphone' | 'screen'>;

const tryAgainMs = 30_000;

/**
 * Sends what is wished and granted, sound first. One run at a time: what changes meanwhile makes it run once more. A device that
 * failed is tried again when devices change, by hand, or after half a minute (a camera that was plugged in again).
 */
export class Publisher {
  private wishes: Wishes = { camera: true, microphone: false };
  private problems: { camera?: DeviceState; microphone?: DeviceState } = {};
  private failedAtMs = 0;
  private screen: readonly LocalTrack[] = [];
  private running = false;
  private again = false;

  constructor(private readonly room: Room, private readonly changed: () => void, private readonly screenEnded: () => void) {
    room.on('mediaDevicesChanged', () => this.retry());
    room.on('participantPermissionsChanged', (_before, participant) => {
      if (participant === room.localParticipant) this.sync();
    });
  }

  wish(part: Partial<Wishes>): void {
    this.wishes = { ...this.wishes, ...part };
    this.sync();
  }

  retry(): void {
    this.problems = {};
    this.sync();
  }

  state(): Sending {
    const local = this.room.localParticipant;
    const device = (on: boolean, problem: DeviceState | undefined): DeviceState => (on ? 'on' : (problem ?? 'off'));
    return {
      camera: device(local.isCameraEnabled, this.problems.camera),
      microphone: device(local.isMicrophoneEnabled, this.problems.microphone),
      screen: this.screen.length === 0 ? 'off' : local.isScreenShareEnabled ? 'on' : 'waiting',
    };
  }

  /** Asks which screen; call it straight from a press. @throws DOMException NotAllowedError where the person chose none. */
  async chooseScreen(): Promise<void> {
    this.dropScreen();
    const tracks = await this.room.localParticipant.createScreenTracks({ audio: true, resolution: { width: 1920, height: 1080, frameRate: 15 } });
    for (const track of tracks) track.mediaStreamTrack.addEventListener('ended', this.loseScreen, { once: true });
    this.screen = tracks;
    this.sync();
  }

  dropScreen(): void {
    for (const track of this.screen) {
      void this.room.localParticipant.unpublishTrack(track).catch(() => undefined);
      track.stop();
    }
    this.screen = [];
    this.changed();
  }

  /** The person ended it from the browser's own bar, or a lost line took its tracks with it. */
  private readonly loseScreen = (): void => {
    if (this.screen.length === 0) return;
    this.dropScreen();
    this.screenEnded();
  };

  sync(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    do {
      this.again = false;
      if (!isConnected(this.room)) break;
      if (Date.now() - this.failedAtMs > tryAgainMs) this.problems = {};
      await this.send();
      this.changed();
    } while (this.again);
    this.running = false;
  }

  private async send(): Promise<void> {
    const local = this.room.localParticipant;
    const granted = grantedTo(local);
    const microphone = this.wishes.microphone && granted.includes('media.microphone');
    if (microphone !== local.isMicrophoneEnabled) await this.attempt('microphone', microphone, () => local.setMicrophoneEnabled(microphone, { deviceId: this.wishes.microphoneId }));
    const camera = this.wishes.camera && granted.includes('media.camera');
    if (camera !== local.isCameraEnabled) await this.attempt('camera', camera, () => local.setCameraEnabled(camera, { deviceId: this.wishes.cameraId }));
    if (this.screen.some(({ mediaStreamTrack }) => mediaStreamTrack.readyState === 'ended')) this.loseScreen();
    if (granted.includes('media.screen_share') && !local.isScreenShareEnabled) {
      for (const track of this.screen) await local.publishTrack(track, { simulcast: false }).catch(() => undefined);
    }
  }

  private async attempt(device: 'camera' | 'microphone', on: boolean, act: () => Promise<unknown>): Promise<void> {
    if (on && this.problems[device]) return;
    try {
      await act();
      this.problems[device] = undefined;
    } catch (error) {
      this.problems[device] = deviceProblem(error);
      this.failedAtMs = Date.now();
    }
  }
}
