import type { Text } from './text';

/** Values for the gaps of a sentence; one that is words itself is there in every language. */
export type Gaps = Readonly<Record<string, string | number | Text>>;

/** A sentence whose `{{name}}` gaps are filled; what is words itself is said in English. */
export function fill(words: string, values: Gaps): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    const value = values[name] ?? '';
    return typeof value === 'object' ? value.en : String(value);
  });
}
