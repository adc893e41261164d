import { useTranslation } from 'react-i18next';
import { KitchenClock, PlayButtons, SpeedMenu } from '../../shell/PlaybackControls';
import { Scrubber } from './Scrubber';
import styles from './transport.module.css';

/** What plays a replay, for thumbs: one big button and a scrubber, with steps, clock and speed beside them. */
export function Transport() {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.transport} data-testid="transport" aria-label={t('bar.playback')}>
      <Scrubber />
      <KitchenClock />
      <div className={styles.play}>
        <PlayButtons step={22} play={28} />
      </div>
      <SpeedMenu />
    </fieldset>
  );
}
