/** What part of a shortened name is its end. */
const TAIL = 0.4;

/** What says of a file only that it is a program. */
const ENDING = /(?<=.)\.py$/;

/** A name, cut in its middle until it fits: what it ends with tells it from others, but for the ending of a file, which goes first. */
export function shortName(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name;
  const bare = name.replace(ENDING, '');
  if (fits(bare)) return bare;
  const letters = [...bare];
  for (let kept = letters.length - 1; kept > 1; kept--) {
    const end = Math.floor(kept * TAIL);
    const short = `${letters.slice(0, kept - end).join('')}…${letters.slice(letters.length - end).join('')}`;
    if (fits(short)) return short;
  }
  return '…';
}
