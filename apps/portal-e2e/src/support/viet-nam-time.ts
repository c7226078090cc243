/** Wall time in Viet Nam, as the forms take it and the screens print it. */
export function inVietNam(at: Date): { day: string; clock: string } {
  const text = at.toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
  const [day, clock] = text.split(', ');
  return { day: day!, clock: clock! };
}
