import type { DeviceState } from '../../conference';

type Trouble = Exclude<DeviceState, 'on' | 'off'>;

export interface CameraMeasure {
  readonly black: boolean | null;
  readonly trouble: Trouble | null;
}

export interface SoundMeasure {
  /** RMS, 0 to 1; null where it cannot be told. */
  readonly level: number | null;
  /** Null where no tone was played. */
  readonly heard: boolean | null;
  /** `blocked`: the browser lets no page sound before somebody has pressed a key. */
  readonly trouble: Trouble | 'blocked' | null;
}

export interface LineMeasure {
  readonly kbpsUp: number | null;
  readonly kbpsDown: number | null;
  readonly rttMs: number | null;
  /** Of the small requests of the test, those that had no answer. */
  readonly lossPercent: number | null;
}

export interface Measured {
  readonly camera: CameraMeasure;
  readonly sound: SoundMeasure;
  readonly line: LineMeasure;
  readonly atMs: number;
}
