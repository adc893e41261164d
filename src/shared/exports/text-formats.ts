import type { LessonCard } from '../lesson/lesson';
import type { Bookmark } from '../recording/bookmark';
import type { RunLog } from '../trace/run-log';
import type { Language } from '../words/text';
import { chromeTrace } from './chrome-trace';
import { replayPage } from './replay-page';
import { spansCsv } from './spans-csv';
import { timelineSvg } from './timeline-svg';

/** What is exported, and what some formats need besides. */
export interface Exported {
  log: RunLog;
  /** False for a log that was cut off. */
  complete: boolean;
  bookmarks: readonly Bookmark[];
  /** What somebody called the recording, or ''. */
  title: string;
  /** The lesson, unless this app does not know it. */
  card: LessonCard | undefined;
  /** Of the words in a picture. */
  language: Language;
  /** The page that replays a run, as it was built. */
  template(): Promise<string>;
}

const writers = {
  chrome: ({ log, bookmarks }) => `${JSON.stringify(chromeTrace(log, bookmarks))}\n`,
  csv: ({ log }) => spansCsv(log),
  svg: ({ log, card, language, bookmarks }) => timelineSvg(log, card, language, bookmarks),
  html: async ({ template, ...exported }) => replayPage(await template(), exported),
} satisfies Record<string, (exported: Exported) => string | Promise<string>>;

/** A format that is text, and needs nothing but the recording. */
export type TextFormat = keyof typeof writers;
export const textFormats = Object.keys(writers) as TextFormat[];

/** A recording in another format, which other tools read. */
export async function exportText(format: TextFormat, exported: Exported): Promise<string> {
  return writers[format](exported);
}
