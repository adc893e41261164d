import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { runsLoop, type SceneName } from '../../shared/lesson/lesson';
import { totalsAt } from '../../shared/state/lane-selectors';
import type { LaneState } from '../../shared/state/lane-state';
import { type LaneId, type Mode, modes } from '../../shared/trace/trace';
import { ComparedTitle } from '../comparison/ComparedTitle';
import { LoopStrip } from '../loop/strip/LoopStrip';
import { Said } from '../narration/Said';
import { KitchenScene } from '../scene/KitchenScene';
import { useSceneWords } from '../scene/use-scene-words';
import { useKitchen, useLaneParameters, useSession, useSessionState, useShownCard } from '../session/context';
import { FrameText, useFrame } from '../session/FrameText';
import { useModeName } from '../session/mode-name';
import type { Frame } from '../session/playback/frame';
import { isAsking } from '../session/player/empty-run';
import { useSceneText } from '../session/scene-text';
import { LockIcon } from '../theme/LockIcon';
import { ModeIcon } from '../theme/ModeIcon';
import { Menu } from '../ui/Menu';
import { inSeconds } from '../words/names';
import { LaneOutcome } from './LaneOutcome';
import styles from './lane-card.module.css';
import { OtherModes } from './OtherModes';

interface LaneProps {
  lane: LaneId;
  mode: Mode;
}

/** One kitchen: its figures, its picture and what its thread does. */
export function LaneCard({ lane, mode }: LaneProps) {
  const { t } = useTranslation();
  const presenter = useSessionState((state) => state.preferences.presenter);
  const comparison = useSessionState((state) => state.comparison);
  const asking = useSessionState(isAsking);
  const scene = useShownCard()?.scene ?? 'kitchen';
  return (
    <section
      className={styles.lane}
      aria-label={t(`lane.${lane}`)}
      data-lane={lane}
      data-mode={mode}
      data-testid={`lane-${lane}`}
    >
      <header>
        {comparison ? (
          <ComparedTitle comparison={comparison} lane={lane} mode={mode} />
        ) : (
          <LaneMode lane={lane} mode={mode} />
        )}
        <OtherModes lane={lane} />
        <Figures lane={lane} mode={mode} presenter={presenter} compared={comparison !== null} />
      </header>
      <div className={styles.scene} data-scene={scene} data-tour="cook">
        <Scene lane={lane} scene={scene} presenter={presenter} />
        <LaneOutcome lane={lane} />
      </div>
      {!asking && <Said lane={lane} />}
      {!asking && <LoopStrip lane={lane} mode={mode} />}
    </section>
  );
}

/** What the lesson is drawn as. */
interface SceneProps {
  lane: LaneId;
  scene: SceneName;
  presenter: boolean;
}

function Scene({ lane, scene, presenter }: SceneProps) {
  const playback = useSessionState((state) => state.playback);
  const words = useSceneWords(lane);
  const parameters = useLaneParameters(lane);
  const card = useShownCard();
  return (
    <KitchenScene
      lane={lane}
      scene={scene}
      frames={playback}
      words={words}
      presenter={presenter}
      card={card}
      parameters={parameters}
    />
  );
}

/** How the lane cooks; to be changed where there is a kitchen. */
function LaneMode({ lane, mode }: LaneProps) {
  const nameOf = useModeName();
  if (useSession().kitchen) return <ModeMenu lane={lane} mode={mode} />;
  return (
    <strong className={styles.mode} data-testid={`mode-${lane}`}>
      <ModeIcon mode={mode} />
      {nameOf(mode)}
    </strong>
  );
}

function ModeMenu({ lane, mode }: LaneProps) {
  const { t } = useTranslation();
  const kitchen = useKitchen();
  const nameOf = useModeName();
  return (
    <Menu
      label={`${t('laneMode', { lane: t(`lane.${lane}`) })}: ${nameOf(mode)}`}
      value={mode}
      choices={modes.map((value) => ({
        value,
        name: (
          <>
            <ModeIcon mode={value} />
            {nameOf(value)}
          </>
        ),
      }))}
      onChoose={(value) => kitchen.cooking.setMode(lane, value)}
      className={styles.mode}
      testId={`mode-${lane}`}
    >
      <ModeIcon mode={mode} />
      {nameOf(mode)}
    </Menu>
  );
}

/** Seconds so far, seconds lost to waiting (blocked or idle), and orders served. */
function Figures({ lane, mode, presenter, compared }: LaneProps & { presenter: boolean; compared: boolean }) {
  const { t } = useTranslation();
  const text = useSceneText('shell');
  const lost = runsLoop(useShownCard(), mode) ? 'idle' : 'blocked';
  const ordered = useFrame((frame) => frame?.lanes[lane]?.orders.size ?? 0);
  return (
    <div className={styles.figures}>
      {!presenter && <Figure id={`elapsed-${lane}`} unit={t('figures.elapsed')} of={of(lane, elapsed)} />}
      <Figure
        id={`${lost}-${lane}`}
        unit={t(`figures.${lost}`)}
        of={of(lane, lostIn(lost))}
        means={t(`figures.means.${lost}`)}
      >
        {lost === 'blocked' && <LockIcon size={15} />}
      </Figure>
      {!presenter && !compared && ordered > 0 && (
        <Figure id={`served-${lane}`} unit={text('figures.served', { ordered })} of={of(lane, served)} />
      )}
    </div>
  );
}

interface FigureProps {
  id: string;
  unit: string;
  of: (frame: Frame | null) => string;
  /** What it says of waiting: such a figure stands out. */
  means?: string;
  children?: ReactNode;
}

function Figure({ id, unit, of, means, children }: FigureProps) {
  return (
    <span
      className={means ? `${styles.figure} ${styles.lost}` : styles.figure}
      title={means}
      data-testid={id}
    >
      {children}
      <b>
        <FrameText of={of} />
      </b>
      {unit}
    </span>
  );
}

type Reading = (state: LaneState, t: number) => string;

function of(lane: LaneId, read: Reading): (frame: Frame | null) => string {
  return (frame) => {
    const state = frame?.lanes[lane];
    return frame && state ? read(state, frame.position.t) : '';
  };
}

const elapsed: Reading = (state, t) => inSeconds(Math.min(t, state.endedMs ?? t), false);
const lostIn =
  (lost: 'blocked' | 'idle'): Reading =>
  (state, t) =>
    inSeconds(totalsAt(state, t)[`${lost}Ms`], false);
const served: Reading = (state) => String(state.served.size);
