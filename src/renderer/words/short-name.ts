/** What part of a shortened name is its end. */
const TAIL = 0.4;

/** A name, cut in its middle until it fits: what it ends with tells it from others. */
export function shortName(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name;
  const letters = [...name];
  for (let kept = letters.length - 1; kept > 1; kept--) {
    const end = Math.floor(kept * TAIL);
    const short = `${letters.slice(0, kept - end).join('')}…${letters.slice(letters.length - end).join('')}`;
    if (fits(short)) return short;
  }
  return '…';
}
