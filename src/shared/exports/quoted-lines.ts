import type { TraceEvent } from '../trace/trace';

/** What names a place, after which Python quotes the line there: in a traceback, of a group too, and in a warning. */
const PLACE = /^([\s|+-]*)File ".*", line \d+|^(?=\S.*:\d+: \w*Warning: )/;

/** Finds the lines of a program that Python quotes: they are indented deeper than the place that they follow. */
export class QuotedLines {
  #indent: number | null = null;

  /** A text without them. */
  static cut(text: string): string {
    const quotes = new QuotedLines();
    return text
      .split('\n')
      .filter((line) => !quotes.#quotes(line))
      .join('\n');
  }

  /** Whether the event is such a line on stderr. To be asked of all events of a lane, in order. */
  isQuoted(event: TraceEvent): boolean {
    return event.type === 'printed' && event.stream === 'stderr' && this.#quotes(event.text);
  }

  #quotes(line: string): boolean {
    const place = PLACE.exec(line);
    if (place) this.#indent = (place[1] ?? '').length;
    else if (this.#indent !== null && line.trim() !== '' && indentOf(line) <= this.#indent)
      this.#indent = null;
    return !place && this.#indent !== null && line.trim() !== '';
  }
}

function indentOf(line: string): number {
  return /^[\s|+]*/.exec(line)?.[0].length ?? 0;
}
