/** Plays one changing pixel: browsers that have no wake lock keep the screen on while a video plays. */
export function keepAwakeByVideo(): () => void {
  const canvas = document.createElement('canvas');
  canvas.width = 2;
  canvas.height = 2;
  const context = canvas.getContext('2d');
  let light = false;
  const timer = setInterval(() => {
    light = !light;
    if (!context) return;
    context.fillStyle = light ? 'white' : 'black';
    context.fillRect(0, 0, 2, 2);
  }, 1_000);
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.loop = true;
  video.srcObject = canvas.captureStream(1);
  void video.play().catch(() => undefined);
  return () => {
    clearInterval(timer);
    video.pause();
    video.srcObject = null;
  };
}
