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

/** What stands for what in the picture, and the terms of the field. */
export function Glossary() {
  return (
    <div className={styles.glossary} data-testid="glossary">
      <Entries title="picture" names={picture} />
      <Entries title="terms" names={terms} />
    </div>
  );
}

interface EntriesProps {
  title: 'picture' | 'terms';
  names: readonly ((typeof picture)[number] | (typeof terms)[number])[];
}

function Entries({ title, names }: EntriesProps) {
  const { t } = useTranslation('glossary');
  return (
    <section>
      <h3>{t(title)}</h3>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>{t(`${name}.term`)}</dt>
            <dd>{t(`${name}.means`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
