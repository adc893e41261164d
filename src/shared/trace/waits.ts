/** What a suspended task of a program can wait for; a number of it is unique within its lane. */
export const waitedKinds = ['task', 'timer', 'future', 'resource', 'job'] as const;
export type WaitedKind = (typeof waitedKinds)[number];

/** Something that a task waits for. */
export interface Waited {
  kind: WaitedKind;
  id: number;
}

const RANGE = String.raw`\d{1,15}(?:-\d{1,15})?`;
const PART = `(?:${waitedKinds.join('|')}) ${RANGE}(?:,${RANGE})*`;
/** How `task-suspended` writes what it waits for: `task 1-3,7; timer 4`, or nothing. */
export const waitsPattern = new RegExp(`^(?:${PART}(?:; ${PART})*)?$`);

/** So many are read of one text at most: a range of a hostile file is no length of a list. */
const MOST = 20_000;

/** What a text like `task 1-3,7; timer 4` names, in its order, and of very many the first. */
export function readWaits(text: string): Waited[] {
  const waits: Waited[] = [];
  for (const part of text === '' ? [] : text.split('; ')) {
    const [kind, ranges = ''] = part.split(' ') as [WaitedKind, string?];
    for (const range of ranges.split(',')) {
      const [first = 0, last = first] = range.split('-').map(Number);
      for (let id = first; id <= last && waits.length < MOST; id++) waits.push({ kind, id });
    }
  }
  return waits;
}

/** The shortest text for what is waited for, in the order given: consecutive ids of a kind are a range. */
export function writeWaits(waits: readonly Waited[]): string {
  const parts: { kind: WaitedKind; ranges: { first: number; last: number }[] }[] = [];
  for (const { kind, id } of waits) {
    const part = parts.at(-1);
    const range = part?.kind === kind ? part.ranges.at(-1) : undefined;
    if (range && id === range.last + 1) range.last = id;
    else if (range && part) part.ranges.push({ first: id, last: id });
    else parts.push({ kind, ranges: [{ first: id, last: id }] });
  }
  return parts.map(({ kind, ranges }) => `${kind} ${ranges.map(rangeText).join(',')}`).join('; ');
}

function rangeText({ first, last }: { first: number; last: number }): string {
  return first === last ? `${first}` : `${first}-${last}`;
}
