'use client';

import type { Role } from '@diem-cau/identity/contracts';
import type { Option } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useSession } from '../../session/session-provider';

const operatorRoles: readonly Role[] = ['operator_admin', 'billing_clerk', 'technician'];
const unitRoles: readonly Role[] = ['province_admin', 'district_admin', 'convener', 'chair', 'secretary', 'unit_office', 'accountant'];

/** The roles that fit where the admin acts: a company's or a unit's. */
export function useRoleOptions(): Option[] {
  const t = useTranslations('admin.role');
  const roles = useSession().post?.operator ? operatorRoles : unitRoles;
  return roles.map((value) => ({ value, label: t(value) }));
}
