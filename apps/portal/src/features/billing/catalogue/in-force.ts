/** The dated row that holds today: the latest that has begun. */
export function inForce<Row extends { from: string }>(rows: readonly Row[], today: string): Row | undefined {
  return rows.filter(({ from }) => from <= today).reduce<Row | undefined>((best, row) => (!best || row.from > best.from ? row : best), undefined);
}
