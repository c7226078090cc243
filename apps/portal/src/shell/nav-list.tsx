'use client';

import { CalendarIcon, ChartIcon, classNames, ContractIcon, GearIcon, HomeIcon, InvoiceIcon, JournalIcon, ListIcon, MeetingIcon, MoneyIcon, PeopleIcon, RoomIcon, TaskIcon, ToolIcon, TreeIcon } from '@diem-cau/portal/ui';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { currentItem, navigationFor, type NavGroup, type NavItem } from './navigation';
import { useSession } from '../session/session-provider';

const icons = {
  home: HomeIcon, room: RoomIcon, list: ListIcon, tool: ToolIcon, meeting: MeetingIcon, task: TaskIcon, chart: ChartIcon, invoice: InvoiceIcon,
  money: MoneyIcon, contract: ContractIcon, people: PeopleIcon, tree: TreeIcon, gear: GearIcon, journal: JournalIcon, calendar: CalendarIcon,
} satisfies Record<NavItem['icon'], unknown>;

const groups: readonly NavGroup[] = ['work', 'manage', 'system'];

/** The doors of the session's role, grouped; the open one is marked by a bar, weight and aria-current. */
export function NavList({ onGo }: { onGo?: () => void }) {
  const t = useTranslations('common.nav');
  const items = navigationFor(useSession());
  // Fetched when the pointer comes near: a rail that fetches every door on each page costs a thin line too much.
  const router = useRouter();
  const current = currentItem(items, usePathname());
  return (
    <nav aria-label={t('group_work')} className="flex flex-col gap-5">
      {groups.map((group) => {
        const own = items.filter((item) => item.group === group);
        if (own.length === 0) return null;
        return (
          <div key={group}>
            {group !== 'work' && <p className="px-3 pb-1 text-small text-ink-3">{t(`group_${group}`)}</p>}
            <ul className="flex flex-col">
              {own.map((item) => {
                const Icon = icons[item.icon];
                const here = item === current;
                return (
                  <li key={item.href}>
                    <Link href={item.href} prefetch={false} onMouseEnter={() => router.prefetch(item.href)} onClick={onGo} aria-current={here ? 'page' : undefined} className={classNames('relative flex min-h-9 items-center gap-3 rounded-base px-3 no-underline max-lg:min-h-11', here ? 'bg-sheet font-semibold text-accent' : 'text-ink-2 hover:bg-wash hover:text-ink')}>
                      {here && <span aria-hidden="true" className="absolute inset-y-2 left-0 w-0.75 rounded-full bg-accent" />}
                      <Icon />
                      {t(item.label)}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
