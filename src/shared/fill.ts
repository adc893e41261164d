/** Values for the gaps of a sentence. */
export type Gaps = Readonly<Record<string, string | number>>;

/** A sentence whose `{{name}}` gaps are filled. */
export function fill(words: string, values: Gaps): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''));
}
