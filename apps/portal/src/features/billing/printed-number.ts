/** A number as the document prints it: 8 digits. */
export function printedNumber(number: number): string {
  return String(number).padStart(8, '0');
}
