import type { HeadlineColumns } from '../../shared/figures/headline/headline-figure';
import type { Headline } from '../../shared/lesson/headline';
import type { KeyOf } from '../i18n/en/translation';

/** A sentence: its key in the `result` texts and what fills it, besides the modes' names. */
export interface Sentence {
  key: KeyOf<'result'>;
  values: Record<string, string | number>;
  /** Lists of times, kitchen ms. */
  lists?: Record<string, number[]>;
  /** Kinds of tasks, which the lesson has words for. */
  kinds?: Record<string, string>;
}

/** What a run came to, said in words: the figures come from its report alone. */
export interface Story {
  kind:
    | 'failed'
    | 'stopped'
    | 'single'
    | 'same-mode'
    | 'faster'
    | 'even'
    | 'slower'
    | 'unequal'
    | 'measured'
    | 'alike'
    | 'doubtful'
    | 'lesson';
  headline: Sentence;
  explanation: Sentence;
  /** What the lesson is about, where the headline says that. */
  about?: Headline['of'];
  /** Lists that stand below the headline. */
  columns?: HeadlineColumns;
}
