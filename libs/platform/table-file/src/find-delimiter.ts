const DELIMITERS = [';', '\t', ',', '|'] as const;

/** What separates the cells: the sign that most lines have, and have equally often, outside of quotes. Comma where nothing does. */
export function findDelimiter(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).filter((line) => line.trim() !== '').slice(0, 20).map((line) => line.replace(/"[^"]*"/g, ''));
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const most = Math.max(0, ...counts);
    return most === 0 ? 0 : counts.filter((count) => count === most).length * most;
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
}
