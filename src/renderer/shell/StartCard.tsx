import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { useSession, useShownCard } from '../session/context';

/** Before the first run: what to watch for, and the button that sets both kitchens going. */
export function StartCard() {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const card = useShownCard();
  return (
    <div className="start-card" data-testid="start-card">
      {card && <p>{card.watch[language]}</p>}
      <button
        type="button"
        className="button primary"
        data-testid="start"
        onClick={() => void session.restart()}
      >
        <Play size={20} fill="currentColor" aria-hidden="true" />
        {t('start.action')}
        <kbd>{t('start.key')}</kbd>
      </button>
    </div>
  );
}
