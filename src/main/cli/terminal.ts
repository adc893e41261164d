import { randomUUID } from 'node:crypto';
import { styleText } from 'node:util';
import { printable, printableJson } from '../../shared/words/printable';
import { writeProblem } from './file-problem';

export type Style = Parameters<typeof styleText>[0];

/** Where a command writes to. Nothing that a file or an argument says can steer the terminal or break a line. */
export interface Terminal {
  /** Writes lines to stdout. */
  print(lines: string): void;
  /** Writes a value to stdout as JSON in one line. */
  printJson(value: unknown): void;
  /** Writes a file's content to stdout: unchanged, except on an interactive terminal. */
  write(content: string): void;
  /** One line on stderr: what went wrong. */
  complain(text: string): void;
  /** Replaces the live line on stderr; '' removes it. Does nothing if stderr is not a terminal. */
  showLive(line: string): void;
  /** Characters in a line of stdout. */
  columns: number;
  /** Colours a text that goes to stdout, where colours are wanted. */
  paint(style: Style, text: string): string;
}

/** What a terminal is made of. */
export interface Stream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Stands for the escape of a colour until it is written. It is random, so no text can contain it. */
const PAINTED = `{${randomUUID()}}`;
const ESCAPE = '\x1b';

/** The terminal of this process, or the files and pipes in its place. */
export function terminal(): Terminal {
  const made = terminalOn(process.stdout, process.stderr, !process.env.NO_COLOR);
  // Where nobody hears what goes wrong there is nobody to tell.
  process.stderr.on('error', () => {});
  process.stdout.on('error', () => {});
  process.stdout.once('error', (error) => {
    if (!isGone(error)) failToPrint(made, error);
  });
  return made;
}

function failToPrint(to: Terminal, error: Error): void {
  to.complain(`toast-kitchen: ${writeProblem('stdout', error)}`);
  process.once('exit', (code) => {
    process.exitCode = code || 1;
  });
}

/** Whether nobody reads any more, who need not be told: `head` has closed the pipe, or the terminal was closed. */
function isGone({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'EIO';
}

/** @param colours whether they are wanted, where there is a terminal: see https://no-color.org */
export function terminalOn(stdout: Stream, stderr: Stream, colours: boolean): Terminal {
  return {
    print: (lines) => void stdout.write(`${printableLines(lines)}\n`),
    printJson: (value) => void stdout.write(`${printableJson(value)}\n`),
    write: (content) => void stdout.write(stdout.isTTY ? printableLines(content) : content),
    complain: (text) => void stderr.write(`${printable(text.trim())}\n`),
    showLive(line) {
      if (stderr.isTTY) stderr.write(`\r${ESCAPE}[K${printable(line).slice(0, (stderr.columns || 80) - 1)}`);
    },
    // 0 where a terminal does not say.
    columns: stdout.columns || 80,
    paint: (style, text) =>
      colours && stdout.isTTY ? styleText(style, printable(text)).replaceAll(ESCAPE, PAINTED) : text,
  };
}

function printableLines(lines: string): string {
  return lines.split('\n').map(printable).join('\n').replaceAll(PAINTED, ESCAPE);
}
