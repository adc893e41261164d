import { randomUUID } from 'node:crypto';
import { styleText } from 'node:util';
import { printable, printableJson } from '../../shared/words/printable';

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
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  return terminalOn(process.stdout, process.stderr, !process.env.NO_COLOR);
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

/** The reader of the output, such as `head`, has closed the pipe. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
