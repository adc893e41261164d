import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LaneId } from '../../shared/trace/trace';
import { useSession, useSessionState } from '../session/context';
import { useModeName } from '../session/mode-name';
import { asOpened } from '../session/player/empty-run';
import styles from './other-modes.module.css';

/** In a kitchen that does not cook in the lesson's own mode: how both cook, and the way back. */
export function OtherModes({ lane }: { lane: LaneId }) {
  const { t } = useTranslation();
  const { kitchen } = useSession();
  const nameOf = useModeName('modeShort');
  const { lanes } = useSessionState((state) => state.playback.log.header);
  // What was recorded stays as it was.
  const kept = useSessionState((state) => state.recorded || state.comparison !== null);
  const modeOf = (of: LaneId) => lanes.find((entry) => entry.lane === of)?.mode;
  const mode = modeOf(lane);
  if (!kitchen || kept || !mode || mode === asOpened.modes[lane]) return null;
  const other = modeOf(lane === 'left' ? 'right' : 'left');
  const words =
    other && other !== mode
      ? t('otherModes.swapped')
      : t('otherModes.both', { mode: lowerFirst(nameOf(mode)) });
  return (
    <button
      type="button"
      className={styles.chip}
      title={t('otherModes.why')}
      data-testid={`reset-modes-${lane}`}
      onClick={() => kitchen.cooking.resetModes()}
    >
      <span>{words}</span>
      <RotateCcw size={14} strokeWidth={2.6} aria-hidden="true" />
      <b>{t('otherModes.reset')}</b>
    </button>
  );
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
