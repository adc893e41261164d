import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Where a command prints to. */
export interface Terminal {
  /** Writes to stdout, with a line feed. */
  print(text: string): void;
  /** Writes to stdout, as it is. */
  write(text: string): void;
  /** One line on stderr: what went wrong. */
  complain(text: string): void;
  /** Replaces the live line on stderr; '' takes it away. Nothing where nobody watches. */
  showLive(line: string): void;
  /** Characters in a line of stdout. */
  columns: number;
  /** Colours a text that goes to stdout, where colours are wanted. */
  paint(style: Style, text: string): string;
}

/** The terminal of this process, or the files and pipes in its place. */
export function terminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(`${oneLine(text)}\n`),
    showLive(line) {
      const { isTTY, columns } = process.stderr;
      if (isTTY) process.stderr.write(`\r\x1b[K${line.slice(0, (columns || 80) - 1)}`);
    },
    // 0 where a terminal does not say.
    columns: process.stdout.columns || 80,
    paint: (style, text) => (wantsColour() ? styleText(style, text) : text),
  };
}

/** See https://no-color.org. */
function wantsColour(): boolean {
  return Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
}

/** Control characters shown as spaces: what a file says must neither break a line nor steer the terminal. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** Whoever read the output, such as `head`, has enough. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
