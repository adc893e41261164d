import type { SequenceItem } from '../../../shared/lesson/question';

/** A printed line as an item of a question, as it is on screen and in the listing. @param by the kind of task that prints it */
export function line(text: string, by = ''): SequenceItem {
  return { name: text, text: { en: text, ko: text }, by };
}
