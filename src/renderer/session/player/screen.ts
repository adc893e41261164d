import type { Answer } from '../../../shared/lesson/question';
import type { Playback } from '../playback/playback';

/** The run that is on screen. */
export interface Screen {
  /** The log on screen under its playhead; before the first run, an empty one. */
  playback: Playback;
  /** What is on screen was opened from a recording. */
  recorded: boolean;
  /** False for a recording that was cut off. */
  complete: boolean;
  /** The result has been reached by watching, and nobody has turned back since. */
  result: boolean;
  /** The question whose moment is looked at, by id; '' where none is. */
  why: string;
  /** What was answered before the run, by question: kept for this lesson with these parameters. */
  answers: Record<string, Answer>;
  /** Its questions stood on screen before it, as they do before a lesson's first run with these parameters. */
  asked: boolean;
}
