import type { ReportLinkTestInput } from '@diem-cau/endpoints/contracts';
import type { Measured } from './measured';

/** What the server takes as the result of a link test. */
export function linkTestResult({ camera, sound, line }: Measured): ReportLinkTestInput {
  return {
    cameraBlack: camera.trouble === null ? camera.black : null,
    microphoneLevel: sound.level,
    speakerHeard: sound.heard,
    kbpsUp: line.kbpsUp,
    kbpsDown: line.kbpsDown,
    rttMs: line.rttMs,
    lossPercent: line.lossPercent,
  };
}
