import type { LessonCard } from '../lesson/lesson';
import type { Bookmark } from '../recording/bookmark';
import type { RunLog } from '../trace/run-log';
import type { Language } from '../words/text';
import type { ReadBuilt } from './faces';

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
  /** Brings the page that replays a run, as it was built, and the faces that it is written in. */
  read: ReadBuilt;
}
