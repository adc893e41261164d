import {
  type FileFormat,
  filmFormats,
  isFilm,
  type PictureFormat,
  pictureFormats,
} from '../../shared/exports/formats';
import { type HeadlessJob, isTooLong } from '../../shared/exports/headless-job';
import type { RunLog } from '../../shared/trace/run-log';
import type { Language } from '../../shared/words/text';
import { findCard } from '../lessons';
import type { Terminal } from './terminal';
import { UsageError } from './usage';

const listed = new Intl.ListFormat('en');

/** Times are kitchen ms. */
export interface PictureOptions {
  /** What a still picture shows. */
  at?: number;
  /** Of a film. */
  from?: number;
  until?: number;
  speed?: number;
}

/** The formats that each option is for. */
const formatsOf: Record<keyof PictureOptions, readonly FileFormat[]> = {
  at: pictureFormats.filter((format) => !isFilm(format)),
  from: filmFormats,
  until: filmFormats,
  speed: filmFormats,
};

/** @throws UsageError where one is given that is not for this format */
export function checkPictureOptions(options: PictureOptions, format: FileFormat): void {
  for (const [name, formats] of Object.entries(formatsOf))
    if (options[name as keyof PictureOptions] !== undefined && !formats.includes(format))
      throw new UsageError(`--${name} applies to ${listed.format(formats)}, not to ${format}`);
}

/**
 * A picture or a film of a recording, made by a headless browser.
 * @param signal ends the making, which then fails
 * @throws UsageError for a time that the run does not have; else Error with what stood in the way
 */
export async function exportPicture(
  file: string,
  { header, endMs }: RunLog,
  options: PictureOptions & { to: PictureFormat; language: Language },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Buffer> {
  const { to, language, at = endMs, from = 0, until = endMs, speed = 1 } = options;
  const card = findCard(header);
  for (const [name, ms] of Object.entries({ at, from, until }))
    if (ms > endMs) throw new UsageError(`--${name} must be at most ${endMs / 1000} s, where the run ends`);
  if (from >= until) throw new UsageError('--from must be before --until');
  const film = { fromMs: from, toMs: until, speed };
  if (isFilm(to) && isTooLong(film))
    throw new UsageError(
      '--until makes the film longer than an hour: choose an earlier time, or a higher --speed',
    );
  const job: HeadlessJob = {
    format: to,
    language,
    card,
    atMs: at,
    film,
  };
  // Loaded only here: the other commands need neither a web server nor a browser.
  const { makePicture } = await import('../headless/make-picture');
  try {
    const progressed = (part: number) => terminal.showLive(`${to}: ${Math.round(part * 100)} %`);
    return await makePicture(job, file, progressed, signal);
  } finally {
    terminal.showLive('');
  }
}
