/** The names with one of them moved to another place. */
export function moved(names: readonly string[], name: string, to: number): string[] {
  return names.filter((each) => each !== name).toSpliced(to, 0, name);
}

const GOLDEN_RATIO = 0.618034;

/** The same names in an order that tells nothing and is the same each time. */
export function shuffled(names: readonly string[]): string[] {
  return names
    .map((name, index) => ({ name, by: ((index + 1) * GOLDEN_RATIO) % 1 }))
    .sort((a, b) => a.by - b.by)
    .map(({ name }) => name);
}

/** The place of the row that is at this height of the window, the first or last one beyond them. */
export function placeAt(rows: readonly Element[], y: number): number {
  const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return below < 0 ? rows.length - 1 : below;
}
