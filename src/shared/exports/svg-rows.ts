import { LaneSpans, type Span } from '../figures/spans';
import type { LessonCard } from '../lesson/lesson';
import { paletteIndex } from '../lesson/palette-index';
import { stepName, taskName } from '../lesson/task-name';
import { MAIN_TASK, type TraceEvent } from '../trace/trace';
import type { Language } from '../words/text';
import { seconds, words, workerName } from './svg-words';

/** A stretch of a row as it is drawn: `shape` tells what went on, `colour` whose it is (1–8). */
export interface Piece {
  shape: Span['kind'];
  colour: number;
  startMs: number;
  endMs: number;
  /** Read out, and shown where the pointer rests. */
  title: string;
}

/** One row of a lane's timeline. */
export interface TimelineRow {
  name: string;
  pieces: Piece[];
  bells: { t: number; colour: number; title: string }[];
}

/** What makes a lane's rows: its events, the lesson's words for them, and when the whole run ended. */
export interface RowSource {
  events: readonly TraceEvent[];
  card: LessonCard | undefined;
  language: Language;
  endMs: number;
}

/** A row for each task in order of its coming, then one for each worker; idle time stands for itself. */
export function laneRows(source: RowSource): { rows: TimelineRow[]; idle: Piece[] } {
  const { events, card, language } = source;
  const { spans, tasks, bells } = new LaneSpans().update(events);
  const rows = new Map<number, TimelineRow & { colour: number }>();
  const addRow = (id: number, name: string, kind: string) =>
    rows.set(id, { name, colour: paletteIndex(card, kind), pieces: [], bells: [] });
  const mainActs = spans.some(
    ({ task, kind }) => task === MAIN_TASK && (kind === 'work' || kind === 'blocked'),
  );
  if (mainActs) addRow(MAIN_TASK, card?.main ?? '', '');
  for (const { id, kind, name } of tasks) addRow(id, taskName(card, { kind, name }, language), kind);
  const idle: Piece[] = [];
  for (const span of spans) {
    const row = rows.get(span.task ?? -1);
    const piece = toPiece(span, row, source);
    if (piece.endMs > piece.startMs) (span.kind === 'idle' ? idle : row?.pieces)?.push(piece);
  }
  for (const { t, task } of bells) {
    const row = rows.get(task);
    row?.bells.push({
      t,
      colour: row.colour,
      title: `${row.name}: ${words.bell[language]}, ${seconds(t, language)}`,
    });
  }
  return { rows: [...rows.values(), ...workerRows(source)], idle };
}

function toPiece(span: Span, row: { name: string; colour: number } | undefined, source: RowSource): Piece {
  const { kind, label, startMs } = span;
  const endMs = span.endMs ?? source.endMs;
  const what = [row?.name, words[kind][source.language], stepName(source.card, label, source.language)]
    .filter(Boolean)
    .join(', ');
  const title = titled(what, startMs, endMs, source.language);
  return { shape: kind, colour: row?.colour ?? 0, startMs, endMs, title };
}

function workerRows(source: RowSource): TimelineRow[] {
  const { events, language, endMs } = source;
  const rows = new Map<number, TimelineRow>();
  const jobs = new Map<number, { label: string; piece?: Piece }>();
  for (const event of events) {
    if (event.type === 'job-submitted') jobs.set(event.job, { label: event.label });
    const job = 'job' in event && jobs.get(event.job);
    if (event.type === 'job-started' && job) {
      const row = rows.get(event.worker) ?? {
        name: workerName(event.worker, language),
        pieces: [],
        bells: [],
      };
      job.piece = { shape: 'work', colour: 8, startMs: event.t, endMs, title: '' };
      row.pieces.push(job.piece);
      rows.set(event.worker, row);
    }
    if (event.type === 'job-ended' && job && job.piece) job.piece.endMs = event.t;
  }
  for (const { label, piece } of jobs.values()) {
    if (!piece) continue;
    const what = [words.job[language], stepName(source.card, label, source.language)]
      .filter(Boolean)
      .join(', ');
    piece.title = titled(what, piece.startMs, piece.endMs, language);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function titled(what: string, startMs: number, endMs: number, language: Language): string {
  return `${what}: ${seconds(startMs, language)} – ${seconds(endMs, language)}`;
}
