import { Footprints, Settings } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesAsked } from '../keys/answer-key';
import { capOf, helpRows } from '../keys/key-table';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { Dialog } from '../ui/Dialog';
import dialog from '../ui/dialog.module.css';
import segments from '../ui/segments.module.css';
import { Glossary, Teaching } from './Glossary';
import styles from './help-dialog.module.css';

/** The keys, the terms or how to teach with it, and in a sentence what this is. */
export function HelpDialog() {
  const { t } = useTranslation();
  const session = useSession();
  const [page, choose] = useState<Page>('keys');
  const characters = useSessionState((state) => state.preferences.characterKeys);
  const orders = useShownCard()?.orderable.map(({ key }) => key) ?? [];
  const rows = helpRows(session.kitchen !== null);
  const choices = useSessionState((state) =>
    Math.max(0, ...choicesAsked(state).map(({ options }) => options.length)),
  );
  if (choices > 0)
    rows.push({ help: 'choices', strokes: Array.from({ length: choices }, (_, i) => `${i + 1}`) });
  if (session.kitchen && orders.length > 0) rows.push({ help: 'orders', strokes: orders });
  return (
    <Dialog
      className={styles.dialog}
      title={t('help.title')}
      testId="dialog-help"
      onClose={() => session.showDialog(null)}
    >
      <div className={dialog.body}>
        <p className="quiet">{t('help.idea')}</p>
        <Pages page={page} onChoose={choose} />
        {page === 'glossary' && <Glossary />}
        {page === 'teaching' && <Teaching />}
        {page === 'keys' && !characters && <p>{t('help.charactersOff')}</p>}
        {page === 'keys' && (
          <dl className={styles.keys}>
            {rows.map(({ help, strokes }) => (
              <div key={help}>
                <dt>
                  {strokes.map((stroke) => (
                    <kbd key={stroke}>{capOf(stroke, t('start.key'))}</kbd>
                  ))}
                </dt>
                <dd>{t(`help.${help}`)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <footer className={dialog.foot}>
        {session.kitchen && <TourButton />}
        <button
          type="button"
          className="button"
          data-testid="help-settings"
          onClick={() => session.showDialog('settings')}
        >
          <Settings size={18} aria-hidden="true" />
          {t('settings.title')}
        </button>
      </footer>
    </Dialog>
  );
}

const pages = ['keys', 'glossary', 'teaching'] as const;
type Page = (typeof pages)[number];

/** Where there is no kitchen nobody cooks with a class. */
function Pages({ page, onChoose }: { page: Page; onChoose(page: Page): void }) {
  const { t } = useTranslation();
  const { kitchen } = useSession();
  return (
    <fieldset className={`${segments.segments} ${styles.pages}`} aria-label={t('help.pages')}>
      {pages
        .filter((name) => kitchen !== null || name !== 'teaching')
        .map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={page === name}
            data-testid={`help-${name}`}
            onClick={() => onChoose(name)}
          >
            {t(`help.${name}`)}
          </button>
        ))}
    </fieldset>
  );
}

function TourButton() {
  const { t } = useTranslation();
  const session = useSession();
  const begin = () => {
    session.showDialog(null);
    session.showResult(false);
    session.remember({ toured: false });
  };
  return (
    <button type="button" className="button" data-testid="help-tour" onClick={begin}>
      <Footprints size={18} aria-hidden="true" />
      {t('tour.again')}
    </button>
  );
}
