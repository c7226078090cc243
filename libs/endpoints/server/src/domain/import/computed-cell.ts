/** Stands in a cell that the file computes without keeping the value. */
export const BARE_FORMULA = '\u0000=';

/** What Excel leaves where a formula failed, in Vietnamese Excel too. */
const FAILED = /^#(?:REF|N\/A|NAME\?|VALUE|DIV\/0|NUM|NULL|SPILL|CALC|FIELD)!?$/;

/** True for a formula in place of its value, and for the value of one that failed; `="00912"` is text in disguise. */
export const isComputed = (cell: string): boolean => cell === BARE_FORMULA || FAILED.test(cell.trim()) || (/^\s*=/.test(cell) && !/^="[^"]*"$/.test(cell));
