import { useSessionState } from '../../session/context';
import { useFrameDraw } from '../../session/playback/frame-hooks';
import { useTimeSlider } from '../../session/playback/use-time-slider';
import { useDrag } from '../../ui/use-drag';
import { partAt } from './part-at';
import styles from './scrubber.module.css';

/** The whole run as a bar that a thumb drags the playhead along. */
export function Scrubber() {
  const playback = useSessionState((state) => state.playback);
  const { endMs } = playback.log;
  const slider = useTimeSlider(playback, endMs);
  const bar = slider.ref;

  useFrameDraw(playback, (frame) => {
    const ms = frame?.position.t ?? 0;
    bar.current?.style.setProperty('--part', String(endMs > 0 ? Math.min(1, ms / endMs) : 0));
  });

  const seek = ({ clientX }: { clientX: number }) => {
    if (bar.current) playback.seek(partAt(clientX, bar.current.getBoundingClientRect()) * endMs);
  };
  const press = useDrag({
    begin(press) {
      if (press.isPrimary) seek(press);
      return press.isPrimary;
    },
    move: seek,
  });
  return (
    <div {...slider} className={styles.scrubber} data-testid="scrubber" onPointerDown={press}>
      <i />
    </div>
  );
}
