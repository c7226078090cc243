'use client';

import { classNames } from '@diem-cau/portal/ui';
import { useEffect, useState } from 'react';
import { colourPairs } from './colour-pairs';
import { contrast } from './contrast';

/** The token as `#rrggbb`; a build may have shortened it. */
function tokenOf(name: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--dc-${name}`).trim();
  return value.length === 4 ? value.replace(/[0-9a-f]/gi, '$&$&') : value;
}

export function Colours() {
  const [measured, setMeasured] = useState<readonly number[]>([]);
  useEffect(() => setMeasured(colourPairs.map(({ text, ground }) => contrast(tokenOf(text), tokenOf(ground)))), []);
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {colourPairs.map(({ text, ground, least, use }, index) => (
        <li key={`${text}/${ground}`} className="overflow-hidden rounded-large border border-line">
          <div style={{ color: `var(--dc-${text})`, background: `var(--dc-${ground})` }} className="px-4 py-4">
            <span className="block text-answer font-semibold">Aế</span>
            {/* What suffices for an edge or a large letter does not for small words. */}
            <span className={classNames('block text-small', least < 4.5 && 'text-ink')}>{use}</span>
          </div>
          <p className="dc-figures flex flex-wrap justify-between gap-x-2 bg-sheet px-4 py-2 text-small"><span>{text} / {ground}</span><span>{measured[index]?.toFixed(1).replace('.', ',')}</span></p>
        </li>
      ))}
    </ul>
  );
}
