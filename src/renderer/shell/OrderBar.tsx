import { DoorClosed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { useFrameValue } from '../session/playback/frame-hooks';
import { TaskIcon } from '../theme/TaskIcon';
import styles from './order-bar.module.css';

/** While an open kitchen cooks: a button for each kind of order, to both kitchens at one moment. */
export function OrderBar() {
  const { t } = useTranslation();
  const { kitchen } = useSession();
  const language = useLanguage();
  const card = useShownCard();
  const cooking = useSessionState(({ transport }) => transport.cooking && !transport.foreign);
  const frames = useSessionState((state) => state.playback);
  const closed = useFrameValue(frames, (frame) =>
    Object.values(frame?.lanes ?? {}).some((lane) => lane.closed),
  );
  if (!kitchen || !cooking || !card || card.orderable.length === 0) return null;
  return (
    <fieldset className={styles.orders} data-testid="orders">
      <legend>
        <span role="status">{t(closed ? 'orders.closed' : 'orders.title')}</span>
      </legend>
      {card.orderable.map(({ kind, key }) => {
        const name = card.kinds[kind]?.[language] ?? kind;
        return (
          <button
            type="button"
            key={kind}
            className="button"
            disabled={closed}
            data-testid={`order-${kind}`}
            onClick={() => void kitchen.ask('placeOrder', { kind })}
          >
            <TaskIcon kind={kind} size={20} />
            {name}
            <kbd>{key.toUpperCase()}</kbd>
          </button>
        );
      })}
      <button
        type="button"
        className="button"
        disabled={closed}
        data-testid="close-kitchen"
        onClick={() => void kitchen.ask('closeKitchen', {})}
      >
        <DoorClosed size={18} aria-hidden="true" />
        {t('orders.close')}
      </button>
    </fieldset>
  );
}
