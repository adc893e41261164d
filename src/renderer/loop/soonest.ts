/** The `count` with the earliest deadlines, soonest first, and how many there are in all; equal ones keep their order. */
export function soonest<T extends { deadlineMs: number }>(
  timers: Iterable<T>,
  count: number,
): { first: T[]; total: number } {
  const first: T[] = [];
  let total = 0;
  for (const timer of timers) {
    total++;
    const last = first[count - 1];
    if (last && timer.deadlineMs >= last.deadlineMs) continue;
    let place = first.length;
    while (place > 0 && (first[place - 1] as T).deadlineMs > timer.deadlineMs) place--;
    first.splice(place, 0, timer);
    if (first.length > count) first.pop();
  }
  return { first, total };
}
