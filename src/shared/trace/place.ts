/** A place in a program: what the label of an event stands for where a program runs, and no lesson. */
export interface ProgramPlace {
  /** Relative to the program's folder, with `/` between folders. */
  file: string;
  /** From 1. */
  line: number;
  /** Qualified name of the function, or `<module>`. */
  function: string;
}

const FORM = /^(.+):([1-9]\d{0,8}) (\S.*)$/s;

/** The place that a label like `app.py:12 fetch` names; null where it is no place. */
export function placeOf(label: string): ProgramPlace | null {
  const [, file, line, name] = FORM.exec(label) ?? [];
  return file && line && name ? { file, line: Number(line), function: name } : null;
}

/** The label of a place. */
export function labelOfPlace({ file, line, function: name }: ProgramPlace): string {
  return `${file}:${line} ${name}`;
}
