'use client';

import { useState, type DragEvent, type ReactNode } from 'react';
import { classNames } from '../class-names';
import { Spinner } from '../feedback/spinner';

/** 20 MB: what the api takes of one file. */
const MAX_BYTES = 20 * 1024 * 1024;

type Props = {
  /** As of `<input accept>`. */
  accept: string;
  /** What to do, and which files are taken. */
  label: ReactNode;
  hint: ReactNode;
  /** Said while the file is read; then no other is taken. */
  reading?: ReactNode;
  onFile: (file: File) => void;
  /** Too large to be sent. */
  onTooLarge: (file: File) => void;
};

/** A file dropped or chosen. */
export function FileDrop({ accept, label, hint, reading, onFile, onTooLarge }: Props) {
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file) (file.size > MAX_BYTES ? onTooLarge : onFile)(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!reading) take(event.dataTransfer.files[0]);
  };
  return (
    <label
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames('flex min-h-32 cursor-pointer flex-col items-center justify-center gap-1 rounded-large border-2 border-dashed px-4 py-3 text-center focus-within:outline-2', over ? 'border-accent bg-accent-wash' : 'border-line-strong bg-sheet hover:border-accent')}
    >
      <input type="file" accept={accept} className="sr-only" disabled={Boolean(reading)} onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
      {reading ? <span role="status" className="flex items-center gap-2"><Spinner /> {reading}</span> : <><span className="font-semibold text-accent">{label}</span><span className="text-ink-2">{hint}</span></>}
    </label>
  );
}
