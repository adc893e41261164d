import type { TraceEvent } from '../trace';
import { fastDecode } from './recorded-event';

const LINE_FEED = 10;
const OPENING = 123;
const CLOSING = 125;

/**
 * The events of many lines at once, which is several times as fast as line by line; each line with its line feed.
 * Null where a line is not plainly one event as this app writes it: then the lines have to be looked at one by one.
 */
export function decodeBlock(lines: string, version: number): TraceEvent[] | null {
  const count = countObjects(lines);
  const values = count > 0 ? parse(`[${lines.slice(0, -1).replaceAll('\n', ',')}]`) : null;
  // Every line begins and ends an object, and none has a value that is not plain: so many values are one a line.
  if (values?.length !== count) return null;
  for (let i = 0; i < count; i++) {
    const event = fastDecode(values[i], version);
    if (!event) return null;
    values[i] = event;
  }
  return values as TraceEvent[];
}

/** How many lines, if each is `{…}`; else 0. */
function countObjects(lines: string): number {
  let count = 0;
  for (let from = 0; from < lines.length; count++) {
    const to = lines.indexOf('\n', from);
    if (lines.charCodeAt(from) !== OPENING || lines.charCodeAt(to - 1) !== CLOSING) return 0;
    from = to + 1;
  }
  return lines.charCodeAt(lines.length - 1) === LINE_FEED ? count : 0;
}

function parse(json: string): unknown[] | null {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
