'use client';

import { useEffect, useState } from 'react';
import { SkeletonBar } from '../feedback/loading-state';

type Drawing = { size: number; path: string };

async function draw(text: string): Promise<Drawing> {
  const { create } = await import('qrcode');
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = [...data.keys()].filter((at) => data[at]);
  return { size, path: dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('') };
}

/** A QR code drawn here, in the browser: what it says goes to no other server. */
export function QrCode({ text, label, side = 208 }: { text: string; label: string; side?: number }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let stale = false;
    void draw(text).then((made) => !stale && setDrawing(made));
    return () => {
      stale = true;
    };
  }, [text]);
  if (!drawing) return <span style={{ width: side, height: side }} className="block"><SkeletonBar className="h-full" /></span>;
  return (
    <svg role="img" aria-label={label} width={side} height={side} viewBox={`-4 -4 ${drawing.size + 8} ${drawing.size + 8}`} shapeRendering="crispEdges" className="rounded-base border border-line bg-sheet">
      <path d={drawing.path} fill="var(--dc-ink)" />
    </svg>
  );
}
