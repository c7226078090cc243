import { wait } from '../wait';
import { isBlack } from './is-black';
import type { CameraMeasure } from './measured';
import { stopAll, troubleOf } from './open-device';

const exposureMs = 1_200;
const width = 64;
const height = 36;

function isVideoBlack(video: HTMLVideoElement): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || video.videoWidth === 0) return true;
  context.drawImage(video, 0, 0, width, height);
  return isBlack(context.getImageData(0, 0, width, height).data);
}

/** Opens the camera, gives it time for its exposure, and looks. It is shut again. */
export async function look(signal: AbortSignal): Promise<CameraMeasure> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 360 } });
  } catch (error) {
    return { black: null, trouble: troubleOf(error) };
  }
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await video.play().catch(() => undefined);
    await wait(exposureMs, signal);
    return { black: isVideoBlack(video), trouble: null };
  } finally {
    video.srcObject = null;
    stopAll(stream);
  }
}
