/**
 * Places in px, in order, moved no further than they must be for each to be `gap` px from the next, all from 0 to `width`;
 * closer together where there is no room for that.
 */
export function keepApart(places: readonly number[], gap: number, width: number): number[] {
  const step = Math.min(gap, width / Math.max(1, places.length - 1));
  const apart: number[] = [];
  for (const place of places) apart.push(Math.max(place, (apart.at(-1) ?? -step) + step));
  // Those that were pushed out at the end push the ones before them back.
  for (let i = apart.length - 1, most = width; i >= 0; i--, most -= step)
    apart[i] = Math.min(apart[i] as number, most);
  return apart;
}

/** For what begins at these px, in order, and is `width` wide: the first row in which nothing is below it. */
export function rowsApart(lefts: readonly number[], width: number): number[] {
  const ends: number[] = [];
  return lefts.map((left) => {
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + width;
    return row;
  });
}
