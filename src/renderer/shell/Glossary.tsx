import { useTranslation } from 'react-i18next';
import styles from './glossary.module.css';

const picture = [
  'cook',
  'arms',
  'ticket',
  'rail',
  'tray',
  'clock',
  'late',
  'helpers',
  'knife',
  'colours',
] as const;
const terms = [
  'synchronous',
  'asynchronous',
  'loop',
  'turn',
  'step',
  'coroutine',
  'await',
  'task',
  'future',
  'blocking',
  'gather',
  'group',
  'cancellation',
  'executor',
  'process',
  'gil',
  'switch',
] as const;
const teaching = ['ask', 'look', 'prepare', 'room', 'again', 'measured', 'handOut'] as const;

/** What stands for what in the picture, and the terms of the field. */
export function Glossary() {
  const { t } = useTranslation('glossary');
  const entry = (name: (typeof picture | typeof terms)[number]): Entry => [
    t(`${name}.term`),
    t(`${name}.means`),
  ];
  return (
    <div className={styles.glossary} data-testid="glossary">
      <h3>{t('picture')}</h3>
      <Entries entries={picture.map(entry)} />
      <h3>{t('terms')}</h3>
      <Entries entries={terms.map(entry)} />
    </div>
  );
}

/** For who teaches: what to do, in the order of a class. */
export function Teaching() {
  const { t } = useTranslation('teaching');
  return (
    <div className={styles.glossary} data-testid="teaching">
      <Entries entries={teaching.map((name): Entry => [t(`${name}.term`), t(`${name}.means`)])} />
    </div>
  );
}

type Entry = [term: string, means: string];

function Entries({ entries }: { entries: Entry[] }) {
  return (
    <dl>
      {entries.map(([term, means]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
