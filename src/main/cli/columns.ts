import { printable } from '../../shared/words/printable';

/** Rows of cells in columns as wide as their widest cell: the first `left` of them to the left, numbers to the right. */
export function inColumns(rows: readonly string[][], left: number): string {
  const cells = rows.map((row) => row.map(printable));
  const widths: number[] = [];
  for (const row of cells)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  const align = (cell: string, column: number) =>
    column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return cells.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}
