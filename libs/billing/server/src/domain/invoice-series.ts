const SERIES = /^[CK]\d{2}[TDLMNBGHXF][A-Z0-9]{2}$/;

/** The symbol of an invoice series without the form number, e.g. `C26TDC`. */
export function seriesIsValid(series: string): boolean {
  return SERIES.test(series);
}

/** The same series in another year: its two digits follow the local year of issue (`C26TDC` is `C27TDC` in 2027). */
export function seriesForYear(series: string, year: number): string {
  if (!seriesIsValid(series)) throw new RangeError(`not an invoice series: ${series}`);
  return series.slice(0, 1) + String(year % 100).padStart(2, '0') + series.slice(3);
}
