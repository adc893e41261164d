import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromeTrace } from '../../shared/exports/chrome-trace';
import { replayPage } from '../../shared/exports/replay-page';
import { spansCsv } from '../../shared/exports/spans-csv';
import { timelineSvg } from '../../shared/exports/timeline-svg';
import type { RunLog } from '../../shared/run-log';
import { findLesson } from '../lessons';

/** A recording as it was opened. */
interface Recorded {
  log: RunLog;
  complete: boolean;
}

/** What a recording can become, by the format's name. */
const exporters = {
  chrome: ({ log }) => `${JSON.stringify(chromeTrace(log))}\n`,
  csv: ({ log }) => spansCsv(log),
  svg: ({ log }) => timelineSvg(log, cardOf(log)),
  html: async ({ log, complete }) => replayPage(await template(), log, cardOf(log), complete),
} satisfies Record<string, (recorded: Recorded) => string | Promise<string>>;

export type ExportFormat = keyof typeof exporters;
export const exportFormats = Object.keys(exporters) as ExportFormat[];

/** A recording in another format, which other tools read. */
export async function exportAs(format: ExportFormat, recorded: Recorded): Promise<string> {
  return exporters[format](recorded);
}

const cardOf = (log: RunLog) => findLesson(log.header.lesson)?.card;

/** Built beside the main process. */
const template = () => readFile(join(import.meta.dirname, '../replay/replay.html'), 'utf8');
