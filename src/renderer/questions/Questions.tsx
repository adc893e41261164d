import { useTranslation } from 'react-i18next';
import type { Question } from '../../shared/lesson/question';
import type { Parameters } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import styles from './questions.module.css';
import { SequenceField } from './SequenceField';

interface QuestionsProps {
  questions: Question[];
  parameters: Parameters;
}

/** The questions of a lesson, each with what it is answered with. */
export function Questions({ questions, parameters }: QuestionsProps) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  return (
    <div className={styles.questions} data-count={questions.length}>
      {questions.map((question, index) => (
        <fieldset key={question.id} data-type={question.type} data-testid={`question-${question.id}`}>
          <legend>
            <span className={styles.number}>{t('number', { n: index + 1 })}</span>
            {question.text[language]}
          </legend>
          <Field question={question} parameters={parameters} />
        </fieldset>
      ))}
    </div>
  );
}

function Field({ question, parameters }: { question: Question; parameters: Parameters }) {
  switch (question.type) {
    case 'choice':
      return <ChoiceField question={question} />;
    case 'number':
      return <NumberField question={question} parameters={parameters} />;
    case 'sequence':
      return <SequenceField question={question} parameters={parameters} />;
  }
}
