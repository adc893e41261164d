/** Binary search: the first number below `end` for which `isPast` holds (it must hold for all after it too), or `end`. */
export function firstOf(end: number, isPast: (index: number) => boolean, from = 0): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * How many of these, in order of their time, are at or before `t` (galloping search).
 * @param from so many are known to be
 */
export function countUntil<T>(items: readonly T[], timeOf: (item: T) => number, t: number, from = 0): number {
  let low = from;
  let high = from;
  for (let stride = 1; high < items.length && timeOf(items[high] as T) <= t; stride *= 2) {
    low = high + 1;
    high += stride;
  }
  return firstOf(Math.min(high, items.length), (index) => timeOf(items[index] as T) > t, low);
}
