import { useTranslation } from 'react-i18next';
import { examples } from '../../../shared/lab/examples';
import { useLanguage } from '../../i18n/use-language';
import type { Written } from '../editor/program-file';
import styles from './shelf.module.css';

/** Programs to begin with. */
export function Shelf({ source, onTake }: { source: string; onTake(program: Written): void }) {
  const { t } = useTranslation('lab');
  const language = useLanguage();
  return (
    <nav className={styles.shelf} aria-label={t('examples')}>
      <h3>{t('examples')}</h3>
      <ul>
        {examples.map((example) => (
          <li key={example.id}>
            <button
              type="button"
              title={example.about[language]}
              aria-pressed={example.source === source}
              data-testid={`example-${example.id}`}
              onClick={() => onTake({ file: `${example.id}.py`, source: example.source })}
            >
              {example.title[language]}
              <small>{example.about[language]}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
