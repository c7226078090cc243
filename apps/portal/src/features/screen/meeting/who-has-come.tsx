import { useTranslations } from 'next-intl';
import type { Person } from '../../conference';

/** Before the chair opens: the points that are in the room already. */
export function WhoHasCome({ people, chairHere }: { people: ReadonlyMap<string, Person>; chairHere: boolean }) {
  const t = useTranslations('screen.session');
  const names = [...people.values()].filter(({ identity }) => identity.startsWith('e:')).map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'vi'));
  return (
    <div className="scr-over justify-start text-left">
      <h2 className="scr-title w-full font-display">{t(chairHere ? 'begins_soon' : 'waits_for_chair')}</h2>
      <p className="scr-lead dc-figures w-full text-on-night-2">{t('come', { count: names.length })}</p>
      <ul className="scr-come scr-text">
        {names.map((name, index) => <li key={`${name}${index}`} className="scr-one-line">{name}</li>)}
      </ul>
    </div>
  );
}
