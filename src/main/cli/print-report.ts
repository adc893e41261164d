import { type Report, report } from '../../shared/figures/report';
import type { Bookmark } from '../../shared/recording/bookmark';
import { missingIn } from '../../shared/trace/gaps';
import type { RunLog } from '../../shared/trace/run-log';
import { inColumns } from './columns';
import { drawFigures } from './figures-text';
import { duration, modeName } from './names';
import { outputOf } from './program-output';
import { drawTable, resultText } from './report-text';
import type { Terminal } from './terminal';
import { drawTimeline } from './terminal-timeline';

/** Prints what a run came to: one JSON object, or a timeline, a table and a sentence. */
export function printReport(
  log: RunLog,
  json: boolean,
  terminal: Terminal,
  bookmarks: readonly Bookmark[] = [],
  { host = '' }: { host?: string } = {},
): void {
  const figures = report(log);
  for (const { lane, outcome, error } of figures.lanes)
    if (outcome === 'failed') terminal.complain(`toast-kitchen: the ${lane} kitchen failed: ${error}`);
  if (json) {
    const marked = bookmarks.length > 0 && { bookmarks };
    const cookedBy = host !== '' && { host };
    terminal.printJson({ ...toJson(figures), ...cookedBy, missing: missingIn(log.gaps), ...marked });
    return;
  }
  const parts = [
    ...(figures.program ? [host, ...outputTexts(log)] : []),
    drawTimeline(log, terminal),
    drawTable(figures),
    drawFigures(figures),
    drawBookmarks(bookmarks),
    resultText(figures),
  ];
  terminal.print(parts.filter(Boolean).join('\n\n'));
}

/** A row a bookmark, by time; '' where there is none. */
function drawBookmarks(bookmarks: readonly Bookmark[]): string {
  if (bookmarks.length === 0) return '';
  return inColumns([['bookmark', ''], ...bookmarks.map(({ t, note }) => [duration(t), note])], 2);
}

/** 1 when a kitchen failed, else 0. */
export function exitCodeOf(log: RunLog): number {
  return report(log).lanes.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

/** What scripts are promised, and in which order. */
function toJson({ lesson, program, speed, virtual, lanes, speedup }: Report) {
  return {
    lesson,
    // Without its text.
    ...(program && { program: { ...program, source: undefined } }),
    speed,
    virtual,
    // Only what measures this machine has these.
    lanes: lanes.map(({ process, work, machine, ...lane }) => ({
      ...lane,
      ...(process && { process }),
      ...(work && { work }),
      ...(machine && { machine }),
    })),
    speedup,
  };
}

/** What each lane of a program printed, under the lane's name. */
function outputTexts(log: RunLog): string[] {
  return log.header.lanes.flatMap(({ lane, mode }) => {
    const lines = outputOf(log, lane, 'stdout').map((line) => `  ${line}`);
    return lines.length > 0
      ? [[`${lane} kitchen, ${modeName(log.header, mode)}, printed:`, ...lines].join('\n')]
      : [];
  });
}
