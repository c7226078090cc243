'use client';

import { classNames, StateShape, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { Picture, type Conference, type Tile, type TileState } from '../../conference';
import { NightButton } from './night-button';

const signs: Record<TileState, StateKind> = { speaking: 'live', asking: 'wait', trouble: 'warn', inside: 'ok', away: 'off' };
const tones: Record<TileState, string> = { speaking: 'text-on-night-ok', asking: 'text-on-night-warn', trouble: 'text-on-night-warn', inside: 'text-on-night-2', away: 'text-on-night-2' };

type Props = { tiles: readonly Tile[]; page: number; pages: number; onPage: (page: number) => void; chosen: string | null; onChoose: (identity: string | null) => void; conference: Conference };

/** The points page by page, small pictures; one press chooses one. */
export function TileGrid({ tiles, page, pages, onPage, chosen, onChoose, conference }: Props) {
  const t = useTranslations('meetings.desk');
  return (
    <section aria-label={t('points')} className="flex min-h-0 flex-col gap-2">
      <ul className="grid min-h-0 flex-1 grid-cols-6 grid-rows-2 gap-2 max-lg:auto-rows-[8rem] max-lg:grid-cols-3 max-lg:grid-rows-none max-sm:grid-cols-2">
        {tiles.map((tile) => <TileButton key={tile.identity} tile={tile} chosen={chosen === tile.identity} onChoose={() => onChoose(chosen === tile.identity ? null : tile.identity)} conference={conference} />)}
      </ul>
      {pages > 1 && (
        <div className="flex items-center justify-end gap-3">
          <NightButton small disabled={page === 0} onClick={() => onPage(page - 1)}>{t('page_before')}</NightButton>
          <span className="dc-figures text-on-night-2">{t('page_of', { page: page + 1, pages })}</span>
          <NightButton small disabled={page === pages - 1} onClick={() => onPage(page + 1)}>{t('page_after')}</NightButton>
        </div>
      )}
    </section>
  );
}

function TileButton({ tile, chosen, onChoose, conference }: { tile: Tile; chosen: boolean; onChoose: () => void; conference: Conference }) {
  const t = useTranslations('meetings.desk');
  const person = conference.people.get(tile.identity);
  const word = t(`tiles.${tile.state}`, { place: tile.asks ?? 0 });
  return (
    <li className="relative min-h-0">
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={`${tile.name}: ${word}`}
        onClick={onChoose}
        className={classNames('absolute inset-0 overflow-hidden rounded-base border bg-night-2 text-left focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-on-night', chosen ? 'border-2 border-on-night' : tile.state === 'speaking' ? 'border-2 border-on-night-ok' : 'border-night-line hover:border-on-night-2')}
      >
        <Picture track={person?.camera ?? null} mirrored={person?.mine} frozen={conference.phase === 'lost'} label={tile.name} />
        <span className="absolute inset-x-0 bottom-0 flex items-center gap-1.5 bg-night/80 px-2 py-0.5 text-small">
          <span className={tones[tile.state]}><StateShape kind={signs[tile.state]} size={10} /></span>
          <span className="min-w-0 flex-1 truncate">{tile.name}</span>
          {tile.asks !== null && <span className="dc-figures font-semibold text-on-night-warn">{tile.asks}</span>}
        </span>
        {tile.state === 'away' && <span className="absolute inset-x-0 top-1/3 text-center text-small text-on-night-2">{t('tiles.away')}</span>}
      </button>
    </li>
  );
}
