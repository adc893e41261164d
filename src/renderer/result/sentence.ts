import type { KeyOf } from '../i18n/translation';

/** A sentence: its key in the `result` texts and what fills it, besides the modes' names. */
export interface Sentence {
  key: KeyOf<'result'>;
  values: Record<string, string | number>;
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
    | 'doubtful';
  headline: Sentence;
  explanation: Sentence;
}
