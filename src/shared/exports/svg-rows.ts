import { type Stretch, spansInView } from '../figures/in-view';
import { type LaneRows, type Row, rowName, type TimedSpan } from '../figures/lane-rows';
import type { Bell, TimeoutMark } from '../figures/spans';
import { timeoutAt } from '../figures/timeout-at';
import type { LessonCard } from '../lesson/lesson';
import { paletteIndex } from '../lesson/palette-index';
import { stepName } from '../lesson/task-name';
import type { Language } from '../words/text';
import { type Due, dueAfter } from './svg-playhead';
import { seconds, words, workerName } from './svg-words';

/** Titles are read out, and shown where the pointer rests. */
interface Titled {
  /** Whose it is (1–8). */
  colour: number;
  title: string;
}

/** A drawn piece of a row: `shape` says what happened. */
export interface Piece extends Titled {
  shape: TimedSpan['kind'];
  startMs: number;
  endMs: number;
}

/** A bell that rang at `t`, and since when it should have. */
export interface BellMark extends Titled {
  t: number;
  lateSinceMs: number | null;
}

export interface TimeoutSign extends Titled {
  t: number;
  expired: boolean;
}

/** When a worker held the lock. */
export type LockPiece = Omit<Piece, 'shape' | 'colour'>;

/** One row of a lane's timeline. */
export interface TimelineRow {
  name: string;
  pieces: Piece[];
  bells: BellMark[];
  timeouts: TimeoutSign[];
  locks: LockPiece[];
  /** What is known to come, where the run has not ended. */
  due: Due | null;
}

/** What a row's words are made from, and up to when it is drawn: the end of the run, or a playhead. */
export interface RowWords {
  lane: LaneRows;
  card: LessonCard | undefined;
  language: Language;
  endMs: number;
}

/** Locks that end so soon after the start of another, as a part of the run, are not to be seen beside it. */
const SEEN = 1 / 4000;

/** A row with its words; one that is not seen yet is empty. */
export function timelineRow(row: Row | undefined, source: RowWords): TimelineRow {
  const { card, language, endMs } = source;
  if (!row || row.sinceMs > endMs) return unbegun;
  const name = row.worker > 0 ? workerName(row.worker - 1, language) : rowName(row, card, language);
  const colour = paletteIndex(card, row.kind);
  const marks = { name, colour, source };
  const all = { startMs: 0, endMs };
  return {
    name,
    pieces: row.spans.map((span) => toPiece(span, name, source)).filter(takesTime),
    bells: row.bells.filter(({ t }) => t <= endMs).map((bell) => toBell(bell, marks)),
    timeouts: row.timeouts.flatMap((timeout) => toTimeout(timeout, marks) ?? []),
    locks: spansInView(row.locks, all, endMs, SEEN * endMs).map((lock) => toLock(lock, marks)),
    due: dueAfter(row, endMs, card),
  };
}

/** It keeps its place, so that no other row moves. */
const unbegun: TimelineRow = { name: '', pieces: [], bells: [], timeouts: [], locks: [], due: null };

/** The lane's idle time, which stands for itself. */
export function idlePieces(source: RowWords): Piece[] {
  return source.lane.idle.map((span) => toPiece(span, '', source)).filter(takesTime);
}

const takesTime = (piece: Piece) => piece.endMs > piece.startMs;

function toPiece(span: TimedSpan, name: string, { lane, card, language, endMs }: RowWords): Piece {
  const { kind, task, label, startMs } = span;
  const what = [kind === 'job' ? '' : name, words[kind][language], stepName(card, label, language)];
  const colour = paletteIndex(card, lane.kindOf(task));
  return {
    shape: kind,
    colour,
    ...titled(what, { startMs, endMs: Math.min(span.endMs ?? endMs, endMs) }, language),
  };
}

interface Marks {
  name: string;
  colour: number;
  source: RowWords;
}

function toBell({ t, lateSinceMs }: Bell, { name, colour, source: { language } }: Marks): BellMark {
  const what = words[lateSinceMs === null ? 'bell' : 'late'][language];
  const when = [lateSinceMs ?? t, t].map((ms) => seconds(ms, language));
  return { t, lateSinceMs, colour, title: `${name}: ${what}, ${[...new Set(when)].join(' – ')}` };
}

function toTimeout(timeout: TimeoutMark, { name, colour, source }: Marks): TimeoutSign | null {
  const shown = timeoutAt(timeout, source.endMs);
  const what = words[shown?.expired ? 'expired' : 'timeout'][source.language];
  return shown && { ...shown, colour, title: `${name}: ${what}, ${seconds(shown.t, source.language)}` };
}

function toLock({ startMs, endMs }: Stretch, { name, source }: Marks): LockPiece {
  const what = [name, words.lock[source.language]];
  return titled(what, { startMs, endMs: Math.min(endMs ?? source.endMs, source.endMs) }, source.language);
}

function titled(what: string[], { startMs, endMs }: { startMs: number; endMs: number }, language: Language) {
  const when = `${seconds(startMs, language)} – ${seconds(endMs, language)}`;
  return { startMs, endMs, title: `${what.filter(Boolean).join(', ')}: ${when}` };
}
