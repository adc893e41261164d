import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { ListingLanguage } from '../../shared/lesson/listing';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { Listing } from '../code/Listing';
import { ProgramButtons } from '../code/ProgramButtons';
import { AwaitLane } from '../lab/awaits/AwaitLane';
import { ValuesLane } from '../lab/values/ValuesLane';
import { LoopLane } from '../loop/LoopLane';
import { useLaneCard, useLaneParameters, useSessionState } from '../session/context';
import { useLaneName } from '../session/mode-name';
import type { FrameSource } from '../session/playback/frame';
import { ModeIcon } from '../theme/ModeIcon';
import styles from './lane.module.css';
import type { LanePage } from './side-page';

interface PageProps extends ShownLane {
  frames: FrameSource;
  /** Undefined for a lesson that this app does not know. */
  card: LessonCard | undefined;
}

/** What each page shows of a lane. */
const pages: Record<LanePage, (props: PageProps) => ReactNode> = {
  code: Code,
  loop: LoopLane,
  awaits: AwaitLane,
  values: ValuesLane,
};

export interface ShownLane {
  lane: LaneId;
  mode: Mode;
}

/** The kitchens that are on screen. */
export function useShownLanes(): ShownLane[] {
  const { lanes } = useSessionState((state) => state.playback.log.header);
  const layout = useSessionState((state) => state.preferences.layout);
  return lanes.filter(({ lane }) => layout === 'both' || lane === layout);
}

/** One page about one kitchen. */
export function Lane({ lane, mode, page, titled }: ShownLane & { page: LanePage; titled: boolean }) {
  const frames = useSessionState((state) => state.playback);
  const card = useLaneCard(lane);
  const nameOf = useLaneName();
  const Page = pages[page];
  return (
    <div className={styles.lane} data-lane={lane} data-mode={mode}>
      <header>
        <h2 className={titled ? undefined : 'visually-hidden'}>
          <ModeIcon mode={mode} size={15} />
          {nameOf(lane, mode)}
        </h2>
        {page === 'code' && card && <Program lane={lane} mode={mode} card={card} />}
      </header>
      <Page lane={lane} mode={mode} frames={frames} card={card} />
    </div>
  );
}

function Program({ lane, mode, card }: ShownLane & { card: LessonCard }) {
  const language = useListingLanguage(card);
  const parameters = useLaneParameters(lane);
  return <ProgramButtons card={card} mode={mode} language={language} parameters={parameters} />;
}

function Code({ card, ...of }: PageProps) {
  const { t } = useTranslation('code');
  const language = useListingLanguage(card);
  const parameters = useLaneParameters(of.lane);
  if (!card) return <p className={styles.unknown}>{t('unknown')}</p>;
  if (card.program?.whole === false) return <p className={styles.unknown}>{t('leftOut')}</p>;
  return <Listing card={card} {...of} language={language} parameters={parameters} />;
}

/** What code is shown in: a program's is Python. */
function useListingLanguage(card: LessonCard | undefined): ListingLanguage {
  const preferred = useSessionState((state) => state.preferences.listing);
  return card?.program ? 'python' : preferred;
}
