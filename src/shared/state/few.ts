/** How many of a long list are shown at most. */
export const SHOWN = 12;

/** The first few items in order, without iterating over the rest. */
export function firstFew<T>(rows: Iterable<T>, count: number = SHOWN): T[] {
  const few: T[] = [];
  for (const row of rows) {
    if (few.length >= count) break;
    few.push(row);
  }
  return few;
}

/**
 * The `count` that come first, in order, and how many there are in all: no sorting of thousands.
 * @param comesBefore whether `a` stands before `b`; false where they are equal, which keeps the order of their coming
 * @param isMeant those of which it is not true are left out
 */
export function leastOf<T>(
  rows: Iterable<T>,
  count: number,
  comesBefore: (a: T, b: T) => boolean,
  isMeant: (row: T) => boolean = () => true,
): { first: T[]; total: number } {
  const first: T[] = [];
  let total = 0;
  for (const row of rows) {
    if (!isMeant(row)) continue;
    total++;
    const last = first[count - 1];
    if (last !== undefined && !comesBefore(row, last)) continue;
    let place = first.length;
    while (place > 0 && comesBefore(row, first[place - 1] as T)) place--;
    first.splice(place, 0, row);
    if (first.length > count) first.pop();
  }
  return { first, total };
}
