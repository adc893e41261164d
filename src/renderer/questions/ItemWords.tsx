import type { CSSProperties } from 'react';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { Question, SequenceItem } from '../../shared/lesson/question';
import { useLanguage } from '../i18n/use-language';
import { useShownCard } from '../session/context';
import { paletteIndex, taskColor } from '../theme/task-palette';
import { answerWords } from './answer-words';
import styles from './item-words.module.css';

/** What is put into order by a question, in words; a printed line as it is in the output. */
export function ItemWords({ question, name }: { question: Question; name: string }) {
  const card = useShownCard();
  const words = answerWords(question, name, useLanguage());
  const item = itemOf(question, name);
  if (item?.by === undefined) return words;
  return (
    <span className={styles.line} style={item.by ? inkOf(card, item.by) : undefined}>
      {words}
    </span>
  );
}

function inkOf(card: LessonCard | undefined, kind: string): CSSProperties {
  return { '--text': taskColor(paletteIndex(card, kind)).ink } as CSSProperties;
}

function itemOf(question: Question, name: string): SequenceItem | undefined {
  return question.type === 'sequence' ? question.items.find((item) => item.name === name) : undefined;
}
