import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session/context';
import styles from '../timeline/zoom-buttons.module.css';

/** Puts a bookmark at the playhead, where the run on screen can keep one. */
export function AddBookmark() {
  const { t } = useTranslation('bookmarks');
  const session = useSession();
  const possible = useSessionState((state) => session.bookmarks.possibleIn(state));
  if (!possible) return null;
  return (
    <button
      type="button"
      className={styles.round}
      aria-label={t('add')}
      title={t('add')}
      data-testid="add-bookmark"
      onClick={() => void session.bookmarks.add()}
    >
      <Flag size={14} aria-hidden="true" />
    </button>
  );
}
