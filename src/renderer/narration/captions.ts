import type { LessonCard } from '../../shared/lesson/lesson';
import type { TraceEvent, TraceEventType } from '../../shared/trace/trace';
import type { Language } from '../../shared/words/text';
import type { Gaps, KeyOf, WordsOf } from '../i18n/en/translation';
import type { NarrationContext } from './context';

/** Looks up the words of the narration. */
export type Words = WordsOf<'narration'>;
/** The same for one lesson: a key, which its scene may have words of its own for. */
export type SceneWords = (key: KeyOf<'narration'>, gaps?: Gaps) => string;

/** What a caption needs to know besides its event. */
export interface Lookup {
  card: LessonCard | undefined;
  language: Language;
  known: NarrationContext;
}

/** What is said of each type of event; '' where nothing is. */
export type Captions = {
  readonly [T in TraceEventType]: (event: TraceEvent<T>, lookup: Lookup, words: SceneWords) => string;
};

/** The caption of an event that is not narrated. */
export const silent = () => '';
