import type { AssetKind, InstallationView, MarkInstalledInput } from '@diem-cau/endpoints/contracts';

type Check = keyof MarkInstalledInput['checks'];

export type InstalledValues = { checks: Partial<Record<Check, boolean>>; serials: Partial<Record<AssetKind, string>>; lineKbps: number | null; note: string };

const known: Record<Check, true> = { power: true, picture: true, sound: true, line: true, custodian_trained: true };

/** The five checks, in the order in which they are made. */
export const checks = Object.keys(known) as Check[];

export function startValues(visit: Pick<InstallationView, 'kit'>): InstalledValues {
  return { checks: {}, serials: Object.fromEntries(visit.kit.map(({ kind, serial }) => [kind, serial])), lineKbps: null, note: '' };
}

/** The report as it is sent, now or later: with the phone's time of the act, and only the serials that were written. */
export function reportOf(values: InstalledValues, now: Date): MarkInstalledInput {
  const serials = Object.entries(values.serials).map(([kind, serial]) => ({ kind: kind as AssetKind, serial: serial.trim() })).filter(({ serial }) => serial !== '');
  return { serials, lineKbpsMeasured: values.lineKbps, checks: Object.fromEntries(checks.map((check) => [check, values.checks[check] === true])), note: values.note, installedAt: now.toISOString() };
}
