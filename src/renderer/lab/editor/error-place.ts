/** What is wrong with a program, and where in it. */
export interface ErrorPlace {
  /** From 1. */
  line: number;
  /** Such as `ValueError: no toast`. */
  message: string;
}

/** What Python draws around the exceptions of a group: bars and corners before each line. */
const BARS = /^[ |+]*[|+]-?(?: |$|-+)/;

/** Where the second exception of a group begins. */
const SECOND = /^ *\+-+ 2 -+$/m;

/**
 * The innermost line of a program's file that a traceback names, with what was raised there; null where it names none. Of a
 * group of exceptions it is that of the first.
 */
export function errorPlace(traceback: string, file: string): ErrorPlace | null {
  const [first = ''] = traceback.split(SECOND);
  const lines = first.split('\n').map((line) => line.replace(BARS, ''));
  const innermost = lines.findLastIndex((line) => lineIn(line, file) > 0);
  if (innermost < 0) return null;
  const message = lines.slice(innermost).find((line) => /^\S/.test(line) && !/^-+/.test(line));
  return { line: lineIn(lines[innermost] as string, file), message: message?.trim() ?? '' };
}

/** The line that is named of the file, or 0. */
function lineIn(text: string, file: string): number {
  const [, name, line] = /^ *File "([^"\n]+)", line (\d+)/.exec(text) ?? [];
  return name === file ? Number(line) : 0;
}
