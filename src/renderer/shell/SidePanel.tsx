import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListingLanguage, listings } from '../../shared/lesson/listing';
import type { LaneId } from '../../shared/trace/trace';
import { MilestoneDifferences } from '../comparison/MilestoneDifferences';
import { TaskDifferences } from '../comparison/TaskDifferences';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { useLaneName } from '../session/mode-name';
import type { ComparedRuns } from '../session/player/compared-runs';
import { ModeIcon } from '../theme/ModeIcon';
import { useElementSize } from '../ui/use-element-size';
import { Lane, type ShownLane, useShownLanes } from './Lane';
import {
  type ComparedPage,
  comparedPages,
  isLanePage,
  lanePageOf,
  lanePages,
  lessonPages,
  type SidePage,
  type SideState,
  withPage,
} from './side-page';
import styles from './side-panel.module.css';

/** From this width on (px) both lanes stand side by side. */
const SIDE_BY_SIDE = 560;

const languageNames: Record<ListingLanguage, [short: string, name: string]> = {
  python: ['Py', 'Python'],
  typescript: ['TS', 'TypeScript'],
};

const differences: Record<ComparedPage, (props: { comparison: ComparedRuns }) => ReactNode> = {
  milestones: MilestoneDifferences,
  tasks: TaskDifferences,
};

/** Beside the timeline: each lane's code, or the inside of its event loop, at the playhead. */
export function SidePanel({ side, onChange }: { side: SideState; onChange(side: SideState): void }) {
  const { t } = useTranslation('code');
  const panel = useRef<HTMLElement>(null);
  const wide = useElementSize(panel).width >= SIDE_BY_SIDE;
  const lanes = useShownLanes();
  const [picked, setPicked] = useState<LaneId>('right');
  const chosen = lanes.find(({ lane }) => lane === picked) ?? lanes.at(-1);
  const { folded } = side;
  const comparison = useSessionState((state) => state.comparison);
  const program = useSessionState((state) => state.playback.log.header.program);
  const ofLanes = program ? lanePages : lessonPages;
  const pages: readonly SidePage[] = comparison ? [...comparedPages, ...ofLanes] : ofLanes;
  const card = useShownCard();
  const wanted = comparison ? side.compared : lanePageOf(side, card);
  const page = pages.includes(wanted) ? wanted : 'code';
  const ofLane = isLanePage(page);
  const Differences = ofLane ? null : differences[page];
  const { t: compared } = useTranslation('comparison');
  const nameOf = (each: SidePage) => (isLanePage(each) ? t(each) : compared(each));
  return (
    <section
      ref={panel}
      className={styles.side}
      data-testid="side"
      aria-label={nameOf(page)}
      data-folded={folded || undefined}
    >
      <header>
        {!folded && (
          <>
            <Tabs
              choices={pages.map((value) => ({ value, name: nameOf(value), shown: nameOf(value) }))}
              value={page}
              onChoose={(chosenPage) => onChange(withPage(side, chosenPage, comparison !== null, card))}
              className={styles.pages}
            />
            {ofLane && !wide && chosen && <LaneTabs lanes={lanes} value={chosen.lane} onChoose={setPicked} />}
            {page === 'code' && !card?.program && <LanguageTabs wide={wide} />}
          </>
        )}
        <Fold folded={folded} onFold={() => onChange({ ...side, folded: !folded })} />
      </header>
      {!folded && Differences && comparison && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too.
        <div className={styles.differences} tabIndex={0}>
          <Differences comparison={comparison} />
        </div>
      )}
      {!folded && ofLane && (
        <div className={styles.lanes}>
          {lanes
            .filter((each) => wide || each === chosen)
            .map((each) => (
              <Lane key={each.lane} {...each} page={page} titled={wide} />
            ))}
        </div>
      )}
    </section>
  );
}

interface TabsProps<T extends string> {
  choices: { value: T; name: string; shown: ReactNode; lane?: LaneId }[];
  value: T;
  onChoose(value: T): void;
  className?: string;
}

function Tabs<T extends string>({ choices, value, onChoose, className = '' }: TabsProps<T>) {
  return (
    <div className={`${styles.tabs} ${className}`} role="tablist">
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="tab"
          data-lane={choice.lane}
          aria-label={typeof choice.shown === 'string' ? undefined : choice.name}
          title={choice.name}
          aria-selected={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.shown}
        </button>
      ))}
    </div>
  );
}

interface LaneTabsProps {
  lanes: ShownLane[];
  value: LaneId;
  onChoose(lane: LaneId): void;
}

function LaneTabs({ lanes, value, onChoose }: LaneTabsProps) {
  const nameOf = useLaneName();
  const choices = lanes.map(({ lane, mode }) => ({
    value: lane,
    name: nameOf(lane, mode),
    shown: <ModeIcon mode={mode} size={17} />,
    lane,
  }));
  return <Tabs choices={choices} value={value} onChoose={onChoose} />;
}

function LanguageTabs({ wide }: { wide: boolean }) {
  const session = useSession();
  const value = useSessionState((state) => state.preferences.listing);
  const choices = listings.map((language) => {
    const [short, name] = languageNames[language];
    return { value: language, name, shown: wide ? name : short };
  });
  return <Tabs choices={choices} value={value} onChoose={(listing) => session.remember({ listing })} />;
}

function Fold({ folded, onFold }: { folded: boolean; onFold(): void }) {
  const { t } = useTranslation('code');
  const name = folded ? t('unfold') : t('fold');
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={!folded}
      aria-label={name}
      title={name}
      onClick={onFold}
    >
      {folded ? <ChevronsLeft size={20} /> : <ChevronsRight size={20} />}
    </button>
  );
}
