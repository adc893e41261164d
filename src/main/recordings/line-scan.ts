import {
  BookmarkLines,
  isAddedLine,
  isCutOff,
  isTitle,
  LONGEST_LINE,
  parseLine,
  takeTitle,
  textEnd,
  tooLong,
  Unpacking,
} from '../../shared/recording';
import { openBytes } from './file';

const LINE_FEED = 10;
/** The third byte of every line that was added, and of no event that this app writes. */
const ADDED = [...'bt'].map((letter) => letter.charCodeAt(0));

/** What can be told of a recording without decoding its events. */
export interface Scan {
  /** The header's line. */
  first: string;
  /** The last line that was not added: the footer, if there is one. */
  last: string;
  bookmarks: BookmarkLines;
  title: string;
  /** Bytes up to where a line can be added, unpacked: a last line that was cut in the middle is not among them. */
  bytes: number;
  /** The last line lacks its line feed. */
  unended: boolean;
  packed: boolean;
}

/**
 * @throws RecordingError where a gzip stream or a bookmark is broken or a line is too long; FileError where it is no file;
 *   else what reading the file fails with
 */
export async function scanRecording(path: string): Promise<Scan> {
  const { bytes } = await openBytes(path);
  const file = new Unpacking(bytes, () => 1);
  const lines = new LineScan();
  for await (const piece of file.pieces())
    lines.add(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
  return { ...lines.end(), packed: file.packed };
}

/** Goes through the lines of a recording; most of them are looked at no closer than to be passed over. */
class LineScan {
  #rest: Buffer = Buffer.of();
  #bytes = 0;
  #line = 0;
  #first = '';
  #last: Buffer = Buffer.of();
  readonly #bookmarks = new BookmarkLines();
  #title = '';

  add(piece: Buffer): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    let from = 0;
    for (let to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
      this.#take(bytes.subarray(from, to));
      from = to + 1;
    }
    this.#bytes += from;
    this.#rest = bytes.subarray(from);
    if (this.#rest.length > LONGEST_LINE) throw tooLong(this.#line + 1);
  }

  end(): Omit<Scan, 'packed'> {
    const unended = this.#rest.length > 0 && !isCutOff(this.#rest.toString());
    if (unended) {
      this.#take(this.#rest);
      this.#bytes += this.#rest.length;
    }
    return {
      first: this.#first,
      last: this.#last.toString(),
      bookmarks: this.#bookmarks,
      title: this.#title,
      bytes: this.#bytes,
      unended,
    };
  }

  #take(line: Buffer): void {
    this.#line++;
    if (this.#line === 1) this.#first = line.toString();
    const added = ADDED.includes(line[2] ?? 0) && isAddedLine(line.toString());
    if (added) this.#takeAdded(parseLine(line.toString(), this.#line));
    else if (textEnd(line, 0, line.length) > 0) this.#last = line;
  }

  #takeAdded(value: unknown): void {
    if (isTitle(value)) this.#title = takeTitle(value, this.#line);
    else this.#bookmarks.take(value, this.#line, Number.POSITIVE_INFINITY);
  }
}
