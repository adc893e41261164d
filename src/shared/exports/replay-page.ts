import type { LessonCard } from '../lesson/lesson';
import { encodeRecording } from '../recording';
import type { Bookmark } from '../recording/bookmark';
import type { RunLog } from '../trace/run-log';

/** What a page that replays one run has within it. */
export interface ReplayContent {
  /** The recording's text. */
  recording: string;
  /** The lesson, or null where this app has none of that id. */
  card: LessonCard | null;
}

/** What the page replays: a recording, and its lesson where this app knows it. */
interface Replayed {
  log: RunLog;
  card?: LessonCard | undefined;
  /** False for a log that was cut off. */
  complete?: boolean;
  bookmarks?: readonly Bookmark[];
  title?: string;
}

/** Where the page has its content; the built page has `null` there. */
export const REPLAY_ELEMENT = 'replay';
const EMPTY = `<script id="${REPLAY_ELEMENT}" type="application/json">null</script>`;

/**
 * One page that replays a run in any browser, with nothing but itself.
 * @param template the page as it was built, without a recording
 * @throws Error where the template has no place for a recording
 */
export function replayPage(
  template: string,
  { log, card, complete = true, bookmarks = [], title = '' }: Replayed,
): string {
  const content: ReplayContent = {
    recording: [...encodeRecording(log, complete, bookmarks, title)].join(''),
    // A program's is made of the header.
    card: log.header.program ? null : (card ?? null),
  };
  const [before, after, ...more] = template.split(EMPTY);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('the page has no place for a recording');
  return before + EMPTY.replace('null', () => inert(content)) + after;
}

/** JSON that cannot end its element, whatever a lesson printed. */
function inert(content: ReplayContent): string {
  return JSON.stringify(content).replaceAll('<', '\\u003c');
}
