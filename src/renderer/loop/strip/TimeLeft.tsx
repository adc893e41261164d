import { useTranslation } from 'react-i18next';
import type { TimerState } from '../../../shared/state/lane-state';
import { isLate } from '../../../shared/trace/kitchen-time';
import { useFrame } from '../../session/FrameText';
import { Sector } from '../../ui/Sector';
import { inSeconds } from '../../words/names';

/** A sector is drawn again when it has shrunk by this part of a whole. */
const GRAIN = 90;

/** How long a timer still has to run: a sector, where there is room for it, and seconds; how late it is once it is. */
export function TimeLeft({ timer, pie }: { timer: TimerState; pie: boolean }) {
  const { t } = useTranslation();
  const whole = Math.max(1, timer.deadlineMs - timer.setMs);
  const left = (now = timer.setMs) => timer.deadlineMs - now;
  const part = useFrame(
    (frame) => Math.round((GRAIN * Math.max(0, left(frame?.position.t))) / whole) / GRAIN,
  );
  // A bell that is only just due is not called late: the loop needs a moment for it.
  const late = useFrame((frame) => isLate(-left(frame?.position.t)));
  const seconds = useFrame((frame) => secondsLeft(left(frame?.position.t)));
  return (
    <>
      {pie && <Sector part={Math.min(1, part)} fill="var(--fill)" ink="var(--edge)" />}
      <b>{t(late ? 'strip.late' : 'seconds', { s: seconds })}</b>
    </>
  );
}

function secondsLeft(ms: number): string {
  return inSeconds(isLate(-ms) ? -ms : Math.max(0, ms), false);
}
