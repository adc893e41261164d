import { type ComponentType, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddBookmark } from '../bookmarks/AddBookmark';
import { Flags } from '../bookmarks/Flags';
import { ComparisonBar } from '../comparison/ComparisonBar';
import { DifferencesDialog } from '../comparison/DifferencesDialog';
import { CrowdCharts } from '../crowd/CrowdCharts';
import { CrowdPages } from '../crowd/CrowdPages';
import { Measuring } from '../crowd/Measuring';
import { useKeys } from '../keys/use-keys';
import { LessonsDialog } from '../lessons/LessonsDialog';
import { StartCard } from '../lessons/StartCard';
import { Tour } from '../lessons/Tour';
import { NarrationPanel } from '../narration/NarrationPanel';
import { GuessFlags } from '../questions/GuessFlags';
import { ScoreChip } from '../questions/ScoreChip';
import { WatchLine } from '../questions/WatchLine';
import { DropZone } from '../recordings/DropZone';
import { OpeningDialog } from '../recordings/OpeningDialog';
import { RecordingsDialog } from '../recordings/RecordingsDialog';
import { useSessionState, useShownCard } from '../session/context';
import { isAsking, NOT_BEGUN } from '../session/player/empty-run';
import type { PresentedPage } from '../session/player/presented';
import { Timeline } from '../timeline/Timeline';
import { useHandedFocus } from '../ui/use-handed-focus';
import { Banners } from './Banners';
import { ContainedDialog, ContainedPanel } from './Contained';
import { HelpDialog } from './HelpDialog';
import { LaneCard } from './LaneCard';
import { OrderBar } from './OrderBar';
import { Presented } from './Presented';
import { ResultPage } from './ResultPage';
import { SettingsDialog } from './SettingsDialog';
import { SidePanel } from './SidePanel';
import { lanePageOf, type SideState, sideAtFirst } from './side-page';
import { TopBar } from './TopBar';
import '../theme/forced-colors.css';
import styles from './app.module.css';

interface AppProps {
  /** Where runs can be exported: what offers it. */
  ExportDialog?: ComponentType;
  /** Where there is a kitchen: the lab. */
  LabDialog?: ComponentType;
}

/** The whole window. */
export function App({ ExportDialog, LabDialog }: AppProps) {
  useKeys();
  const { i18n } = useTranslation();
  const ready = useSessionState((state) => state.ready);
  const result = useSessionState((state) => state.result);
  const [side, setSide] = useState(sideAtFirst);
  return (
    <div className={styles.app} data-testid="app" lang={i18n.language}>
      <ContainedPanel>{ready && <TopBar />}</ContainedPanel>
      <ContainedPanel>
        <Banners />
      </ContainedPanel>
      <ContainedPanel>
        <ComparisonBar />
      </ContainedPanel>
      <ContainedPanel>
        {ready &&
          (result ? <ResultPage className={styles.result} /> : <Kitchens side={side} onSide={setSide} />)}
      </ContainedPanel>
      <ContainedDialog>
        <OpenDialog ExportDialog={ExportDialog} LabDialog={LabDialog} />
      </ContainedDialog>
      <OpeningDialog />
      <DropZone />
    </div>
  );
}

interface SideProps {
  side: SideState;
  onSide(side: SideState): void;
}

/** The kitchens above; below them what there is to know before a run, or the panels that show one. */
function Kitchens(props: SideProps) {
  const asking = useSessionState(isAsking);
  const presented = usePresented();
  const page = useHandedFocus();
  return (
    <main ref={page} className={styles.main} tabIndex={-1} data-presented={presented ?? undefined}>
      <ContainedPanel>
        <WatchLine />
      </ContainedPanel>
      <Lanes />
      <ContainedPanel>
        <OrderBar />
      </ContainedPanel>
      {asking ? <Asking {...props} /> : <Panels {...props} />}
      <Tour />
    </main>
  );
}

/** Before a run: its questions beside the program that they are about. */
function Asking({ side, onSide }: SideProps) {
  return (
    <div className={styles.asking} data-folded={side.folded || undefined}>
      <ContainedPanel>
        <StartCard />
      </ContainedPanel>
      <NarrationPanel shown={false} />
      <CodeAndLoop side={side} onSide={onSide} />
    </div>
  );
}

/** The run's timeline and code; or what a crowd costs, where that is measured. */
function Panels({ side, onSide }: SideProps) {
  const card = useShownCard();
  const playback = useSessionState((state) => state.playback);
  const narration = useSessionState((state) => state.preferences.narration);
  const compared = useSessionState((state) => state.comparison !== null);
  const noting = useSessionState((state) => state.noting !== '');
  const [charts, setCharts] = useState(true);
  const presented = usePresented();
  const crowd = card?.scene === 'crowd';
  // A bookmark's note is written on the timeline.
  const charted = crowd && charts && !noting;
  return (
    <div
      className={styles.panels}
      data-compared={compared || undefined}
      data-charts={charted || undefined}
      data-crowd={crowd || undefined}
      data-folded={side.folded || undefined}
      data-narration={narration || undefined}
    >
      <ContainedPanel key={presented ?? (charted ? 'charts' : 'timeline')}>
        {presented ? (
          <div className={`panel ${styles.side}`}>
            <Presented page={presented} />
          </div>
        ) : charted ? (
          <CrowdCharts log={playback.log} frames={playback} card={card} />
        ) : (
          <TimelinePanel />
        )}
      </ContainedPanel>
      <ContainedPanel>
        <NarrationPanel shown={narration} />
      </ContainedPanel>
      {!charted && <CodeAndLoop side={side} onSide={onSide} />}
      {crowd && <CrowdPages charts={charts} onChoose={setCharts} />}
    </div>
  );
}

/** What a room sees instead of the timeline, or null. A bookmark's note is written on the timeline. */
function usePresented(): Exclude<PresentedPage, 'timeline'> | null {
  const chosen = useSessionState((state) => state.presented);
  const card = useShownCard();
  const presented = chosen ?? card?.panel ?? 'timeline';
  const possible = useSessionState(({ preferences, noting }) => preferences.presenter && noting === '');
  return possible && presented !== 'timeline' ? presented : null;
}

export function TimelinePanel() {
  const card = useShownCard();
  const playback = useSessionState((state) => state.playback);
  const { layout, presenter } = useSessionState((state) => state.preferences);
  const { range, looping } = useSessionState((state) => state.transport);
  return (
    <div className={`panel ${styles.timeline}`}>
      <Timeline
        log={playback.log}
        spans={playback.spans}
        frames={playback}
        card={card}
        layout={layout}
        onSeek={(t) => playback.seek(t)}
        presenter={presenter}
        tools={<AddBookmark />}
        marks={(scale) => (
          <>
            <Flags scale={scale} />
            <GuessFlags scale={scale} />
          </>
        )}
        range={{
          range,
          looping,
          onSelect: (a, b) => playback.selection.select(a, b),
          onClear: () => playback.selection.clear(),
          onLoop: () => playback.selection.toggleLoop(),
        }}
      />
    </div>
  );
}

/** A projector has no room for it. */
function CodeAndLoop({ side, onSide }: SideProps) {
  const presenter = useSessionState((state) => state.preferences.presenter);
  const card = useShownCard();
  if (presenter) return null;
  return (
    <div className={`panel ${styles.side}`}>
      <ContainedPanel shows={lanePageOf(side, card)}>
        <SidePanel side={side} onChange={onSide} />
      </ContainedPanel>
    </div>
  );
}

function Lanes() {
  const { lanes, id } = useSessionState((state) => state.playback.log.header);
  const scored = useSessionState((state) => id !== NOT_BEGUN && state.comparison === null);
  const layout = useSessionState((state) => state.preferences.layout);
  const scene = useShownCard()?.scene;
  const only = lanes.filter(({ lane }) => layout === 'both' || layout === lane);
  return (
    <div className={styles.lanes} data-testid="lanes" data-count={only.length} data-scene={scene}>
      {(only.length > 0 ? only : lanes).map(({ lane, mode }) => (
        <ContainedPanel key={lane}>
          <LaneCard lane={lane} mode={mode} />
        </ContainedPanel>
      ))}
      <ContainedPanel>{scored && <ScoreChip />}</ContainedPanel>
      <Measuring />
    </div>
  );
}

function OpenDialog({ ExportDialog, LabDialog }: AppProps) {
  const dialog = useSessionState((state) => state.dialog);
  switch (dialog) {
    case 'lessons':
      return <LessonsDialog />;
    case 'lab':
      return <Suspense>{LabDialog && <LabDialog />}</Suspense>;
    case 'recordings':
      return <RecordingsDialog key="open" />;
    case 'compare':
      return <RecordingsDialog key="compare" toCompare />;
    case 'differences':
      return <DifferencesDialog />;
    case 'export':
      return <Suspense>{ExportDialog && <ExportDialog />}</Suspense>;
    case 'help':
      return <HelpDialog />;
    case 'settings':
      return <SettingsDialog />;
    default:
      return null;
  }
}
