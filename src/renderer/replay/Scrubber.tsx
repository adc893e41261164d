import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../session/context';
import { useDrag } from '../shell/use-drag';
import { useFrameDraw } from '../timeline/frame-hooks';
import { inSeconds } from '../timeline/words';
import { partAt } from './part-at';

/** The whole run as a bar that a thumb drags the playhead along. Keys move it as everywhere in the page. */
export function Scrubber() {
  const { t } = useTranslation('timeline');
  const playback = useSessionState((state) => state.playback);
  const bar = useRef<HTMLDivElement>(null);
  const { endMs } = playback.log;

  useFrameDraw(playback, (frame) => {
    const ms = frame?.position.t ?? 0;
    const s = inSeconds(ms, false);
    bar.current?.style.setProperty('--part', String(endMs > 0 ? Math.min(1, ms / endMs) : 0));
    if (!bar.current || bar.current.ariaValueNow === s) return;
    bar.current.ariaValueNow = s;
    bar.current.ariaValueText = t('seconds', { value: s });
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
    <div
      ref={bar}
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={t('playhead')}
      aria-valuemin={0}
      aria-valuemax={endMs / 1000}
      aria-valuenow={0}
      data-testid="scrubber"
      onPointerDown={press}
    >
      <i />
    </div>
  );
}
