import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session/context';
import { Control, KitchenClock, SpeedMenu } from '../shell/PlaybackControls';
import '../shell/top-bar.css';
import { Scrubber } from './Scrubber';

/** What plays a replay, for thumbs: one big button and a scrubber, with steps, clock and speed beside them. */
export function Transport() {
  const { t } = useTranslation();
  const session = useSession();
  const playback = useSessionState((state) => state.playback);
  const moving = useSessionState((state) => state.transport.moving);
  return (
    <fieldset className="transport" aria-label={t('bar.playback')}>
      <Scrubber />
      <KitchenClock />
      <div className="transport-play">
        <Control id="step-back" name={t('bar.stepBack')} onClick={() => playback.step(-1)}>
          <SkipBack size={22} fill="currentColor" />
        </Control>
        <Control
          id="play"
          name={t(moving ? 'bar.pause' : 'bar.play')}
          pressed={moving}
          onClick={() => session.playPause()}
        >
          {moving ? <Pause size={28} fill="currentColor" /> : <Play size={28} fill="currentColor" />}
        </Control>
        <Control id="step-forward" name={t('bar.stepForward')} onClick={() => playback.step(1)}>
          <SkipForward size={22} fill="currentColor" />
        </Control>
      </div>
      <SpeedMenu />
    </fieldset>
  );
}
