const browsers: readonly [RegExp, string][] = [[/Edg\//, 'Edge'], [/coc_coc_browser/, 'Cốc Cốc'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']];
const systems: readonly [RegExp, string][] = [[/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']];

/** `Chrome, Windows` from a user agent; null when it says nothing known. */
export function userAgentName(userAgent: string | null): string | null {
  const find = (names: readonly [RegExp, string][]): string | undefined => names.find(([mark]) => mark.test(userAgent ?? ''))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(', ') || null;
}
