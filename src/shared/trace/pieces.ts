/** What a window hands on of a batch at a time, in characters: whatever JSON makes of it fits in a frame of its socket. */
export const LONGEST_PIECE = 500_000;

/** A batch in pieces of whole lines, none longer than LONGEST_PIECE unless a line is. */
export function piecesOf(batch: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < batch.length; ) {
    const lineEnd = batch.lastIndexOf('\n', from + LONGEST_PIECE - 1);
    const beyond = batch.length - from <= LONGEST_PIECE;
    const until = beyond ? batch.length : lineEnd < from ? nextLine(batch, from) : lineEnd + 1;
    pieces.push(batch.slice(from, until));
    from = until;
  }
  return pieces;
}

function nextLine(batch: string, from: number): number {
  const lineEnd = batch.indexOf('\n', from);
  return lineEnd < 0 ? batch.length : lineEnd + 1;
}
