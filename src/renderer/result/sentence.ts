/** A sentence: its key in the `result` texts and what fills it, besides the modes' names. */
export interface Sentence {
  key: string;
  values: Record<string, string | number>;
}
