'use client';

import type { Track } from 'livekit-client';
import { useEffect, useRef } from 'react';

type Props = {
  track: Track | null;
  /** Keeps the last picture, dimmed: the line is lost. */
  frozen?: boolean;
  /** The own picture is shown as in a mirror. */
  mirrored?: boolean;
  /** `contain` shows all of it (slides); `cover` fills the place. */
  fit?: 'cover' | 'contain';
  label: string;
};

/** One picture of the room. It never has sound of its own. */
export function Picture({ track, frozen = false, mirrored = false, fit = 'cover', label }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const still = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = video.current;
    const kept = still.current;
    if (!track || !element) return;
    track.attach(element);
    return () => {
      keepLast(element, kept);
      track.detach(element);
    };
  }, [track]);
  useEffect(() => {
    if (frozen) keepLast(video.current, still.current);
  }, [frozen]);

  const look = `absolute inset-0 size-full ${fit === 'cover' ? 'object-cover' : 'object-contain'} ${mirrored ? '-scale-x-100' : ''}`;
  return (
    <span className="absolute inset-0 block overflow-hidden">
      <video ref={video} muted playsInline autoPlay aria-label={label} className={`${look} ${track && !frozen ? '' : 'invisible'}`} />
      <canvas ref={still} aria-hidden="true" className={`${look} ${frozen ? 'opacity-40' : 'hidden'}`} />
    </span>
  );
}

function keepLast(video: HTMLVideoElement | null, canvas: HTMLCanvasElement | null): void {
  if (!video || !canvas || video.videoWidth === 0) return;
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
}
