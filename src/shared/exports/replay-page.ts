import type { LessonCard } from '../lesson/lesson';
import { encodeRecording } from '../recording';
import type { Bookmark } from '../recording/bookmark';
import type { RunLog } from '../trace/run-log';
import type { Exported } from './exported';
import { koreanFaces } from './faces';

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
const PAGE = 'replay.html';
const EMPTY = `<script id="${REPLAY_ELEMENT}" type="application/json">null</script>`;

/** The page of a run, with the faces that it is written in where that is Korean. */
export async function replayPageOf({ read, ...exported }: Exported): Promise<string> {
  const template = new TextDecoder().decode(await read(PAGE));
  const { recording } = contentOf(exported);
  // The words of the window are within the page, in every language.
  const text = exported.language === 'ko' ? template + recording : recording;
  return replayPage(template, exported, await koreanFaces(text, read));
}

/**
 * One page that replays a run in any browser, with nothing but itself.
 * @param template the page as it was built, without a recording
 * @param faces rules of a style sheet
 * @throws Error where the template has no place for a recording
 */
export function replayPage(template: string, replayed: Replayed, faces = ''): string {
  const [before, after, ...more] = template.split(EMPTY);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('the page has no place for a recording');
  const style = faces && `<style>${faces}</style>`;
  return before + style + EMPTY.replace('null', () => inert(contentOf(replayed))) + after;
}

function contentOf({ log, card, complete = true, bookmarks = [], title = '' }: Replayed): ReplayContent {
  return {
    recording: [...encodeRecording(log, complete, bookmarks, title)].join(''),
    // A program's is made of the header.
    card: log.header.program ? null : (card ?? null),
  };
}

/** JSON that cannot end its element, whatever a lesson printed. */
function inert(content: ReplayContent): string {
  return JSON.stringify(content).replaceAll('<', '\\u003c');
}
