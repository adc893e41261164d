import { LaneRows } from '../figures/lane-rows';
import { SeenRows } from '../figures/seen-rows';
import { LaneSpans } from '../figures/spans';
import { apart, type Suspension } from '../figures/suspensions';
import type { LessonCard } from '../lesson/lesson';
import type { Bookmark } from '../recording/bookmark';
import { colours } from '../theme/colours';
import type { Gap } from '../trace/gaps';
import { roundStep } from '../trace/kitchen-time';
import type { Position } from '../trace/position';
import type { RunLog } from '../trace/run-log';
import type { LaneId, Mode } from '../trace/trace';
import type { Language } from '../words/text';
import type { Exported } from './exported';
import { koreanFaces } from './faces';
import { element, escapeXml, round, styled } from './svg';
import { Flags } from './svg-flags';
import { Legend } from './svg-legend';
import { dueSvg, playheadSvg } from './svg-playhead';
import {
  type BellMark,
  idlePieces,
  type LockPiece,
  type Piece,
  type TimelineRow,
  type TimeoutSign,
  timelineRow,
} from './svg-rows';
import { definitions } from './svg-theme';
import { eventsMissing, moreRows, seconds, stoodStill, words } from './svg-words';

const WIDTH = 1200;
const MARGIN = 16;
/** Where time 0 is, and how many px the whole run takes. */
const ORIGIN = 172;
const LENGTH = WIDTH - ORIGIN - 40;
const ROW = 24;
const HEAD = 28;
const AXIS = 28;
const GAP = 12;
/** What is left out of a lane with more rows is counted. */
const MOST_ROWS = 2000;
const WORD_FROM = 84;
const LOCK_HEIGHT = 6;

/** What of a run a timeline shows: all of it, where it is not said. */
interface Shown {
  /** Nothing that is later, and a line there. */
  position?: Position;
  /** Of each lane; what is left out is counted. */
  mostRows?: number;
}

/** The timeline of a run for print, on any machine: with the faces that it is written in where that is Korean. */
export async function printedTimeline({ log, card, language, bookmarks, read }: Exported): Promise<string> {
  const svg = timelineSvg(log, card, language, bookmarks);
  return styled(svg, await koreanFaces(svg, read));
}

/**
 * The timeline of a run as one SVG image: both lanes with their tasks and workers over one axis, and the bookmarks as
 * flags above them. The same log and bookmarks give the same text.
 * @param card the lesson, for its words; names are as recorded without it
 */
export function timelineSvg(
  log: RunLog,
  card?: LessonCard,
  language: Language = 'en',
  bookmarks: readonly Bookmark[] = [],
  shown: Shown = {},
): string {
  const title = card?.title[language] ?? log.header.lesson;
  const body: string[] = [];
  const tracks: Partial<Record<LaneId, Track>> = {};
  let y = MARGIN + HEAD;
  const axisY = y;
  y += AXIS;
  const flags = new Flags(bookmarks, (ms) => placeOf(ms, log.endMs), { left: MARGIN, right: WIDTH - MARGIN });
  const flagsY = y;
  y += flags.height;
  const tracksY = y;
  for (const { lane, mode } of log.header.lanes) {
    const track = new Track(log, lane, mode, card, language, y, shown);
    tracks[lane] = track;
    body.push(track.toSvg());
    y += track.height + GAP;
  }
  const places = { ...tracks, both: { y: tracksY, height: y - GAP - tracksY } };
  const until = shown.position?.t ?? log.endMs;
  const suspensions = Object.values(tracks).flatMap((track) =>
    apart(track.suspensions, (WORD_FROM / LENGTH) * log.endMs)
      .filter(({ t }) => t <= until)
      .map((suspension) => suspensionSvg(suspension, log.endMs, track, language)),
  );
  const gaps = log.gaps
    .filter(({ fromMs }) => fromMs <= until)
    .map((gap) => gapSvg(gap, log.endMs, places[gap.lane ?? 'both'], language));
  const axis = axisSvg(log.endMs, axisY, y - GAP, language);
  const all = Object.values(tracks);
  const legend = new Legend(all, language, { left: MARGIN + 16, right: WIDTH - MARGIN });
  const height = y - GAP + (legend.height > 0 ? legend.height + 8 : 0) + MARGIN;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
  };
  const svg = element(
    'svg',
    { ...attributes, lang: language },
    element('title', {}, escapeXml(title)),
    definitions,
    element('path', { d: `M0 0h${WIDTH}v${height}h-${WIDTH}z`, fill: colours.card }),
    text(title, MARGIN, MARGIN + HEAD / 2, 'title'),
    ...body,
    axis,
    ...suspensions,
    ...gaps,
    ...flags.toSvg(flagsY, y - GAP, language),
    shown.position ? playheadSvg(placeOf(until, log.endMs), axisY + AXIS - 9, y - GAP) : '',
    legend.height > 0 ? legend.toSvg(y - GAP + 8) : '',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

class Track {
  readonly height: number;
  readonly #rows: TimelineRow[];
  readonly #idle: Piece[];
  readonly #left: number;
  readonly #locked: boolean;
  readonly #playheadMs: number;
  readonly suspensions: readonly Suspension[];

  constructor(
    readonly log: RunLog,
    readonly lane: LaneId,
    readonly mode: Mode,
    readonly card: LessonCard | undefined,
    readonly language: Language,
    readonly y: number,
    { position = log.positionAt(log.endMs), mostRows = MOST_ROWS }: Shown,
  ) {
    const events = log.lanes[lane];
    const spans = new LaneSpans().update(events);
    const rows = new LaneRows().update(events, spans);
    const seen = new SeenRows().at(position, lane, events, rows);
    const source = { lane: seen, card, language, endMs: position.t };
    this.#rows = rows.first(mostRows).map((row) => timelineRow(seen.same(row), source));
    this.#playheadMs = position.t;
    this.#idle = idlePieces(source);
    this.#left = rows.count - this.#rows.length;
    this.#locked = rows.locked;
    this.suspensions = spans.suspensions;
    this.height = HEAD + ROW * (Math.max(1, this.#rows.length) + (this.#left > 0 ? 1 : 0));
  }

  get rows(): readonly TimelineRow[] {
    return this.#rows;
  }

  get hasIdle(): boolean {
    return this.#idle.length > 0;
  }

  toSvg(): string {
    const name = this.card?.modeNames?.[this.mode][this.language] ?? words[this.mode][this.language];
    const last = this.y + HEAD + ROW * this.#rows.length;
    return element(
      'g',
      { class: this.lane },
      element('rect', {
        class: 'ground',
        x: MARGIN,
        y: this.y,
        width: WIDTH - 2 * MARGIN,
        height: this.height,
        rx: 8,
      }),
      element('rect', { class: 'gutter', x: MARGIN, y: this.y, width: 6, height: this.height, rx: 3 }),
      text(name, MARGIN + 16, this.y + HEAD / 2, 'lane'),
      ...this.#idle.map((piece) => this.#idleColumn(piece)),
      ...this.#rows.map((row, index) => this.#row(row, this.y + HEAD + index * ROW)),
      this.#left > 0 ? text(moreRows(this.#left, this.language), MARGIN + 16, last + ROW / 2) : '',
    );
  }

  #row({ name, pieces, bells, timeouts, locks, due }: TimelineRow, y: number): string {
    const middle = y + ROW / 2;
    return element(
      'g',
      {},
      text(clipped(name), MARGIN + 16, middle),
      ...pieces.map((piece) => this.#piece(piece, y + 2, ROW - 4)),
      ...locks.map((lock) => this.#lock(lock, y + ROW - 2 - LOCK_HEIGHT)),
      ...timeouts.map((timeout) => this.#timeout(timeout, middle)),
      ...bells.map((bell) => this.#bell(bell, middle)),
      due && this.#playheadMs < this.log.endMs
        ? dueSvg(due, { at: this.#x(this.#playheadMs), to: this.#x(due.toMs) }, middle)
        : '',
    );
  }

  #lock({ startMs, endMs, title }: LockPiece, y: number): string {
    const x = this.#x(startMs);
    const width = Math.max(0.25, this.#x(endMs) - x);
    return element('rect', { class: 'lock', x, y, width, height: LOCK_HEIGHT }, titleOf(title));
  }

  #timeout({ t, expired, colour, title }: TimeoutSign, y: number): string {
    const x = this.#x(t);
    const style = `hourglass ${expired ? 'expired' : `task-${colour}`}`;
    return (
      element('circle', { class: 'mark-ground', cx: x, cy: y, r: 9 }) +
      element('use', { href: '#hourglass', class: style, x, y }, titleOf(title))
    );
  }

  /** A bell that rang, and where it was late, how long it should have rung. */
  #bell({ t, lateSinceMs, colour, title }: BellMark, y: number): string {
    const x = this.#x(t);
    const style = `bell ${lateSinceMs === null ? `task-${colour}` : 'late'}`;
    const bell = element('use', { href: '#bell', class: style, x, y }, titleOf(title));
    if (lateSinceMs === null) return bell;
    const due = round(this.#x(lateSinceMs));
    return element('path', { class: 'late-since', d: `M${due} ${y}H${round(x)}M${due} ${y - 9}v18` }) + bell;
  }

  #piece(piece: Piece, y: number, height: number): string {
    const x = this.#x(piece.startMs);
    const width = Math.max(1, this.#x(piece.endMs) - x);
    const shape = { class: this.#styleOf(piece), x, y, width, height, rx: Math.min(4, width / 2) };
    const box = element('rect', shape, titleOf(piece.title));
    return piece.shape === 'blocked' && width >= WORD_FROM ? box + this.#pill(x + width / 2, y, height) : box;
  }

  #styleOf({ shape, colour }: Piece): string {
    if (shape === 'blocked' || shape === 'idle') return shape;
    // Plain where its lock is to be seen.
    return `${shape}${shape === 'job' && this.#locked ? ' plain' : ''} task-${colour}`;
  }

  #pill(middle: number, y: number, height: number): string {
    const word = words.blocked[this.language];
    return (
      element('rect', { class: 'pill', x: middle - 34, y, width: 68, height }) +
      text(word, middle, y + height / 2, 'on-lane', 'middle')
    );
  }

  /** Idle time belongs to no task: a column behind the rows. */
  #idleColumn(piece: Piece): string {
    const y = this.y + HEAD;
    const x = this.#x(piece.startMs);
    const width = this.#x(piece.endMs) - x;
    const column = this.#piece(piece, y, this.height - HEAD - 2);
    const word = words.idle[this.language];
    return width < 40
      ? column
      : column + text(word, x + width / 2, this.y + this.height - ROW / 2 - 1, 'word', 'middle');
  }

  #x(ms: number): number {
    return placeOf(ms, this.log.endMs);
  }
}

/** The x of a kitchen time; what is later than the end of the run stands there. */
function placeOf(ms: number, endMs: number): number {
  return ORIGIN + Math.min(1, ms / Math.max(1, endMs)) * LENGTH;
}

/** A hatched mark where events were lost, labelled with their number where there is room. */
function gapSvg(
  { fromMs, toMs, missing, lane }: Gap,
  endMs: number,
  place: Pick<Track, 'y' | 'height'> | undefined,
  language: Language,
): string {
  if (!place) return '';
  const at = (ms: number) => placeOf(ms, endMs);
  const width = Math.max(8, at(toMs) - at(fromMs));
  const x = Math.min(at(fromMs), ORIGIN + LENGTH - width);
  const said = eventsMissing(missing, lane ? letters[lane] : '', language);
  const isRight = x > ORIGIN + LENGTH / 2;
  const box = { class: 'gap', x, y: place.y, width, height: place.height };
  return element(
    'g',
    {},
    element('rect', box, element('title', {}, escapeXml(said))),
    text(said, isRight ? x - 6 : x + width + 6, place.y + HEAD / 2, 'gap-words', isRight ? 'end' : 'start'),
  );
}

/** A dotted line through the lane where its time stood still, with for how long. */
function suspensionSvg(
  { t, ms }: Suspension,
  endMs: number,
  place: Pick<Track, 'y' | 'height'> | undefined,
  language: Language,
): string {
  if (!place) return '';
  const x = placeOf(t, endMs);
  const isRight = x > ORIGIN + LENGTH / 2;
  return element(
    'g',
    {},
    element('path', { class: 'suspension', d: `M${Math.round(x)} ${place.y}v${place.height}` }),
    text(
      stoodStill(ms, language),
      isRight ? x - 6 : x + 6,
      place.y + HEAD / 2,
      'gap-words',
      isRight ? 'end' : 'start',
    ),
  );
}

/** What the recordings of a comparison are called. */
const letters: Record<LaneId, string> = { left: 'A', right: 'B' };

/** Round seconds over the tracks, each with a line through them. */
function axisSvg(endMs: number, y: number, bottom: number, language: Language): string {
  const end = Math.max(1, endMs);
  const step = roundStep((60 / LENGTH) * end);
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return element(
    'g',
    { class: 'axis' },
    ...ticks.map((tick) => {
      const x = ORIGIN + (tick / end) * LENGTH;
      const line = {
        d: `M${Math.round(x * 100) / 100} ${y + AXIS - 6}V${bottom}`,
        stroke: colours.ink,
        'stroke-opacity': 0.12,
      };
      return text(seconds(tick, language), x, y + 10, 'figures', 'middle') + element('path', line);
    }),
  );
}

function text(content: string, x: number, y: number, style?: string, anchor?: string): string {
  return element('text', { class: style, x, y, 'text-anchor': anchor }, escapeXml(content));
}

function titleOf(title: string): string {
  return element('title', {}, escapeXml(title));
}

/** As much of a name as the column of names holds. */
function clipped(name: string): string {
  const letters = [...name];
  return letters.length <= 17 ? name : `${letters.slice(0, 16).join('')}…`;
}
