interface Timed {
  timer: number;
  deadlineMs: number;
}

/** The `count` with the earliest deadlines, soonest first, and how many there are in all; equal ones in the order they were set. */
export function soonest<T extends Timed>(timers: Iterable<T>, count: number): { first: T[]; total: number } {
  const first: T[] = [];
  let total = 0;
  for (const timer of timers) {
    total++;
    const last = first[count - 1];
    if (last && !isSooner(timer, last)) continue;
    let place = first.length;
    while (place > 0 && isSooner(timer, first[place - 1] as T)) place--;
    first.splice(place, 0, timer);
    if (first.length > count) first.pop();
  }
  return { first, total };
}

function isSooner(a: Timed, b: Timed): boolean {
  return a.deadlineMs === b.deadlineMs ? a.timer < b.timer : a.deadlineMs < b.deadlineMs;
}
