import type { DeviceSelfView } from '@diem-cau/endpoints/contracts';
import { useTranslations } from 'next-intl';

type Contact = { name: string; phone: string } | null;

const shown = (phone: string): string => phone.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');

/** Whom to call, in the order in which help comes: the district's admin, then the operator's duty; else who keeps the kit. */
export function CallLine({ contacts }: { contacts: DeviceSelfView['contacts'] | null }) {
  const t = useTranslations('screen.call');
  const reachable = (contact: Contact): contact is NonNullable<Contact> => Boolean(contact?.phone);
  const helpers = [contacts?.admin ?? null, contacts?.operator ?? null].filter(reachable);
  const people = helpers.length > 0 ? helpers : [contacts?.custodian ?? null].filter(reachable);
  return (
    <p className="scr-text flex flex-wrap items-baseline gap-x-[1em] text-on-night-2">
      <span>{people.length > 0 ? t('title') : t('nobody')}</span>
      {people.map(({ name, phone }) => (
        <span key={phone + name}>
          {name} <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="dc-figures font-semibold text-on-night" tabIndex={-1}>{shown(phone)}</a>
        </span>
      ))}
    </p>
  );
}
