/** @param {{name: string, figure: string, bare?: string, ratio?: string, mark?: string, met?: boolean}[]} rows */
export function print(title, rows) {
  const head = { name: 'what', figure: 'ours', bare: 'bare equivalent', ratio: 'ratio', mark: 'mark', met: '' };
  const cells = [head, ...rows.map((row) => ({ ...row, met: row.met === undefined ? '' : row.met ? 'met' : 'MISSED' }))];
  const keys = Object.keys(head);
  const width = Object.fromEntries(keys.map((key) => [key, Math.max(...cells.map((row) => (row[key] ?? '').length))]));
  console.log(`\n${title}`);
  for (const [index, row] of cells.entries()) {
    console.log(`| ${keys.map((key) => (row[key] ?? '').padEnd(width[key])).join(' | ')} |`);
    if (index === 0) console.log(`|${keys.map((key) => '-'.repeat(width[key] + 2)).join('|')}|`);
  }
}
