const systems: readonly (readonly [RegExp, string])[] = [[/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux']];
const browsers: readonly (readonly [RegExp, string])[] = [[/Edg\//, 'Edge'], [/CocCoc|coc_coc/i, 'Cốc Cốc'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']];

const nameIn = (names: typeof systems, agent: string): string => names.find(([pattern]) => pattern.test(agent))?.[1] ?? '';

/** What the admin reads of the machine, to know it from another: `Chrome · Windows · 1920×1080`. */
export function machineLabel(agent: string, width: number, height: number): string {
  return [nameIn(browsers, agent), nameIn(systems, agent), `${width}×${height}`].filter(Boolean).join(' · ').slice(0, 120);
}
