import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { TreeNode } from '@diem-cau/portal/ui';
import type { UnitNodeView } from '@diem-cau/tenancy/contracts';

export type Obstacle = 'busy' | 'not_installed' | 'offline';

/** What speaks against inviting a unit, the gravest first; null where nothing does. */
export function obstacleOf(endpoints: readonly Pick<EndpointRowView, 'id' | 'state' | 'connection'>[], busy: ReadonlySet<string>): Obstacle | null {
  const inService = endpoints.filter(({ state }) => state === 'in_service');
  if (inService.some(({ id }) => busy.has(id))) return 'busy';
  if (inService.length === 0) return 'not_installed';
  return inService.every(({ connection }) => connection === 'offline') ? 'offline' : null;
}

/** The units of a branch as a tree with what speaks against each. `units` comes parents first. */
export function inviteTree(units: readonly UnitNodeView[], note: (unitId: string) => string | undefined): TreeNode[] {
  const known = new Set(units.map(({ id }) => id));
  const under = (parentId: string): TreeNode[] => units.filter((unit) => unit.parentId === parentId).map(nodeOf);
  const nodeOf = (unit: UnitNodeView): TreeNode => ({ id: unit.id, label: unit.fullName, note: note(unit.id), children: under(unit.id) });
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(nodeOf);
}

/** The levels beneath the root with their units: one click takes all of one. */
export function levelsBelow(units: readonly UnitNodeView[]): { level: string; ids: string[] }[] {
  const [root, ...rest] = units;
  const levels = new Map<string, string[]>();
  for (const unit of rest) {
    if (unit.level !== root?.level) levels.set(unit.level, [...(levels.get(unit.level) ?? []), unit.id]);
  }
  return [...levels].map(([level, ids]) => ({ level, ids }));
}
