/** What is wrong with a program, and where in it. */
export interface ErrorPlace {
  /** From 1. */
  line: number;
  /** Such as `ValueError: no toast`. */
  message: string;
}

/** The innermost line of a program's file that a traceback names, with what was raised; null where it names none. */
export function errorPlace(traceback: string, file: string): ErrorPlace | null {
  const named = [...traceback.matchAll(/File "([^"\n]+)", line (\d+)/g)].filter(([, name]) => name === file);
  const line = Number(named.at(-1)?.[2] ?? 0);
  const message = traceback.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return line > 0 ? { line, message } : null;
}
