import type { LessonCard } from '../lesson/lesson';
import type { Language } from '../words/text';
import type { PictureFormat } from './formats';

/** A stretch of a run in kitchen ms, to be shown at a speed (kitchen ms per ms). */
export interface Film {
  fromMs: number;
  toMs: number;
  speed: number;
}

/** Nobody watches longer, and every picture of it has to be drawn; in ms. */
const LONGEST_FILM_MS = 3_600_000;

/** How long a film takes to watch, in ms. */
function filmMs({ fromMs, toMs, speed }: Film): number {
  return (toMs - fromMs) / speed;
}

export function isTooLong(film: Film): boolean {
  return filmMs(film) > LONGEST_FILM_MS;
}

/** What a headless browser is to make of the recording beside it. */
export interface HeadlessJob {
  format: PictureFormat;
  language: Language;
  /** The recording's lesson, unless this app does not know it. */
  card: LessonCard | undefined;
  /** What a still picture shows, kitchen ms. */
  atMs: number;
  /** What a film shows. */
  film: Film;
}

/** Where its page is, and where it finds its job and recording and brings what it made. */
export const headlessPaths = {
  page: 'pages/headless/headless.html',
  job: 'job',
  recording: 'recording',
  progress: 'progress',
  problem: 'problem',
  picture: 'picture',
} as const;
