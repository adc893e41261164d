const [TAB, CARRIAGE_RETURN, SPACE] = [9, 13, 32];

/**
 * Where the text of a line ends. The white space behind it means nothing: Git on Windows ends lines with a carriage
 * return, and editors leave blanks.
 * @param end where the line ends, which is where its line feed is
 */
export function textEnd(bytes: Uint8Array, from: number, end: number): number {
  let last = end;
  while (last > from && isBlank(bytes[last - 1] as number)) last--;
  return last;
}

function isBlank(byte: number): boolean {
  return byte === CARRIAGE_RETURN || byte === SPACE || byte === TAB;
}
