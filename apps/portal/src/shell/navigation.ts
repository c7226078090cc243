import type { Permission } from '@diem-cau/identity/contracts';
import type { Session } from '../session/session';

export type NavGroup = 'work' | 'manage' | 'system';

export type NavItem = {
  href: string;
  /** Key in common.json under `nav`. */
  label: string;
  icon: 'home' | 'room' | 'list' | 'tool' | 'meeting' | 'task' | 'chart' | 'invoice' | 'money' | 'contract' | 'people' | 'tree' | 'gear' | 'journal' | 'calendar';
  group: NavGroup;
  /** The permission without which the page would only refuse. */
  needs?: Permission;
  /** Roles whose work it is; every role that may when absent. */
  roles?: readonly string[];
};

const admins = ['province_admin', 'district_admin'];

/** Every door of the office, in the order of the rail. A new page adds its line here. */
export const navigation: readonly NavItem[] = [
  { href: '/hom-nay', label: 'home', icon: 'home', group: 'work' },
  { href: '/diem-cau', label: 'endpoints', icon: 'room', group: 'work', needs: 'endpoints.read', roles: [...admins, 'unit_office', 'operator_admin', 'technician'] },
  { href: '/lap-dat', label: 'visits', icon: 'tool', group: 'work', needs: 'endpoints.install' },
  { href: '/cuoc-hop', label: 'meetings', icon: 'meeting', group: 'work', needs: 'meetings.read' },
  { href: '/giay-moi', label: 'invitations', icon: 'calendar', group: 'work', needs: 'meetings.answer' },
  { href: '/ky-cuoc', label: 'month', icon: 'calendar', group: 'work', needs: 'billing.run' },
  { href: '/hoa-don', label: 'invoices', icon: 'invoice', group: 'work', needs: 'billing.read' },
  { href: '/thanh-toan', label: 'payments', icon: 'money', group: 'work', needs: 'billing.payments' },
  { href: '/sao-ke', label: 'statements', icon: 'list', group: 'work', needs: 'billing.payments' },
  { href: '/tien-cho-khop', label: 'waiting_money', icon: 'task', group: 'work', needs: 'billing.payments' },
  { href: '/cong-no', label: 'receivables', icon: 'chart', group: 'work', needs: 'billing.read' },
  { href: '/hoi-dap', label: 'questions', icon: 'task', group: 'work', needs: 'billing.read' },
  { href: '/bao-cao', label: 'reports', icon: 'chart', group: 'work', needs: 'billing.read' },
  { href: '/phai-tra', label: 'payable', icon: 'invoice', group: 'work', needs: 'invoices.read_own' },
  { href: '/hop-dong', label: 'contracts', icon: 'contract', group: 'manage', needs: 'billing.contracts' },
  { href: '/bao-gia', label: 'quotations', icon: 'contract', group: 'manage', needs: 'billing.contracts' },
  { href: '/don-vi-thanh-toan', label: 'payers', icon: 'people', group: 'manage', needs: 'billing.contracts' },
  { href: '/bang-gia', label: 'prices', icon: 'list', group: 'manage', needs: 'billing.contracts' },
  { href: '/nguoi-dung', label: 'people', icon: 'people', group: 'manage', needs: 'posts.manage' },
  { href: '/nhat-ky', label: 'journal', icon: 'journal', group: 'system', needs: 'audit.read' },
];

/** What the rail shows to a session. */
export function navigationFor(session: Pick<Session, 'post' | 'permissions'>): readonly NavItem[] {
  const role = session.post?.role;
  if (!role) return [];
  return navigation.filter(
    ({ roles, needs }) => (!roles || roles.includes(role)) && (!needs || session.permissions.includes(needs)),
  );
}

const homes: Record<string, string> = { billing_clerk: '/ky-cuoc', accountant: '/phai-tra', technician: '/lap-dat' };

/** The first page of a role. */
export function homeOf(role: string): string {
  return homes[role] ?? '/hom-nay';
}

/** The item whose page is open: the longest address that begins the path. */
export function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  return items.filter(({ href }) => path === href || path.startsWith(`${href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
}
