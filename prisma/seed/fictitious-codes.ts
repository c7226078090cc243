const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** Tax codes with right check digits that belong to nobody we know: the series 0299… with rising numbers. */
export function* fictitiousTaxCodes(): Generator<string, never> {
  for (let n = 1; ; n += 1) {
    const body = `0299${String(n).padStart(5, '0')}`;
    const check = 10 - (WEIGHTS.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0) % 11);
    // Eleven remainders, ten digits: a number whose check would be 10 is never given out.
    if (check < 10) yield `${body}${check}`;
  }
}

/** Seven digits, 1099001 and on. */
export const fictitiousBudgetCode = (index: number): string => String(1_099_001 + index);
