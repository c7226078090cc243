import type { HeartbeatInput } from '@diem-cau/endpoints/contracts';
import type { DeviceState } from '../../conference';

/** What the meeting tells the heartbeat. */
export interface MeetingReport {
  readonly inside: boolean;
  readonly quality: HeartbeatInput['quality'];
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
}
