/** What is shared at the start is left out from so many letters on: less than that is soon read. */
const LEAST_LEFT_OUT = 8;

/** Two texts, of which only the start may have room, without the words that both begin with. */
export function apart([a, b]: readonly [string, string]): [string, string] {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const from = a.lastIndexOf(' ', same - 1) + 1;
  if (a === b || from < LEAST_LEFT_OUT) return [a, b];
  return [`…${a.slice(from)}`, `…${b.slice(from)}`];
}
