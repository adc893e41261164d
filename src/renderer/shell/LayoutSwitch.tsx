import { useTranslation } from 'react-i18next';
import type { Layout } from '../../shared/api/kitchen-api';
import type { LaneId } from '../../shared/trace/trace';
import { useSession, useSessionState } from '../session/context';
import { useLaneName } from '../session/mode-name';
import { ModeIcon } from '../theme/ModeIcon';
import segments from '../ui/segments.module.css';

/** Both kitchens side by side, or only one of them. */
export function LayoutSwitch() {
  const { t } = useTranslation();
  return (
    <fieldset className={segments.segments} aria-label={t('bar.layout')}>
      <Segment layout="both" name={t('bar.both')}>
        <BothIcon />
        <span className={segments.word}>{t('bar.both')}</span>
      </Segment>
      <LaneSegment lane="left" />
      <LaneSegment lane="right" />
    </fieldset>
  );
}

function LaneSegment({ lane }: { lane: LaneId }) {
  const { t } = useTranslation();
  const header = useSessionState((state) => state.playback.log.header);
  const shortOf = useLaneName('modeShort');
  const mode = header.lanes.find((entry) => entry.lane === lane)?.mode;
  if (!mode) return null;
  const name = t(lane === 'left' ? 'bar.onlyLeft' : 'bar.onlyRight', { mode: shortOf(lane, mode) });
  return (
    <Segment layout={lane} name={name}>
      <ModeIcon mode={mode} data-lane={lane} color="var(--lane)" />
      <span className={segments.word}>{shortOf(lane, mode)}</span>
    </Segment>
  );
}

function Segment({ layout, name, children }: { layout: Layout; name: string; children: React.ReactNode }) {
  const session = useSession();
  const chosen = useSessionState((state) => state.preferences.layout === layout);
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-label={name}
      title={name}
      data-testid={`layout-${layout}`}
      onClick={() => session.remember({ layout })}
    >
      {children}
    </button>
  );
}

function BothIcon() {
  return (
    <svg viewBox="0 0 18 18" width={18} height={18} strokeWidth={1.8} aria-hidden="true">
      <rect x="0.9" y="2" width="7.4" height="14" rx="2" fill="var(--card)" stroke="var(--left)" />
      <rect x="9.7" y="2" width="7.4" height="14" rx="2" fill="var(--right)" stroke="var(--right)" />
    </svg>
  );
}
