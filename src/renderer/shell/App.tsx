import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodePanel } from '../code/CodePanel';
import { NarrationPanel } from '../narration/NarrationPanel';
import { ScoreChip } from '../questions/ScoreChip';
import { ResultView } from '../result/ResultView';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { NOT_BEGUN } from '../session/empty-run';
import { Timeline } from '../timeline/Timeline';
import './app.css';
import { Banners } from './Banners';
import { DropZone } from './DropZone';
import { HelpDialog } from './HelpDialog';
import { LaneCard } from './LaneCard';
import { LessonsDialog } from './LessonsDialog';
import { Measuring } from './Measuring';
import { OrderBar } from './OrderBar';
import { RecordingsDialog } from './RecordingsDialog';
import { StartCard } from './StartCard';
import { TopBar } from './TopBar';
import { useKeys } from './use-keys';

/** The whole window. */
export function App() {
  useKeys();
  const { i18n } = useTranslation();
  const ready = useSessionState((state) => state.ready);
  const result = useSessionState((state) => state.result);
  return (
    <div className="app" lang={i18n.language}>
      {ready && <TopBar />}
      <Banners />
      {ready && (result ? <Result /> : <Kitchens />)}
      <OpenDialog />
      <DropZone />
    </div>
  );
}

/** The kitchens above, their timeline and code below. */
function Kitchens() {
  const card = useShownCard();
  const playback = useSessionState((state) => state.playback);
  const { layout, presenter, narration } = useSessionState((state) => state.preferences);
  const [folded, setFolded] = useState(false);
  const { log, spans } = playback;
  return (
    <main className="stage">
      <Lanes />
      <OrderBar />
      <div className="panels" data-folded={folded || undefined} data-narration={narration || undefined}>
        <div className="panel">
          <Timeline
            log={log}
            spans={spans}
            frames={playback}
            card={card}
            layout={layout}
            onSeek={(t) => playback.seek(t)}
            presenter={presenter}
          />
        </div>
        <NarrationPanel shown={narration} />
        {!presenter && (
          <div className="panel">
            <CodePanel
              card={card}
              frames={playback}
              log={log}
              layout={layout}
              folded={folded}
              onFold={() => setFolded(!folded)}
            />
          </div>
        )}
      </div>
    </main>
  );
}

function Lanes() {
  const { lanes, id } = useSessionState((state) => state.playback.log.header);
  const layout = useSessionState((state) => state.preferences.layout);
  const only = lanes.filter(({ lane }) => layout === 'both' || layout === lane);
  return (
    <div className="lanes" data-count={only.length}>
      {(only.length > 0 ? only : lanes).map(({ lane, mode }) => (
        <LaneCard key={lane} lane={lane} mode={mode} />
      ))}
      {id === NOT_BEGUN ? <StartCard /> : <ScoreChip />}
      <Measuring />
    </div>
  );
}

function Result() {
  const session = useSession();
  const card = useShownCard();
  const { log, spans } = useSessionState((state) => state.playback);
  return (
    <main className="result-stage">
      <ResultView
        log={log}
        card={card}
        spans={spans}
        onReplay={() => session.playPause()}
        onBack={() => session.showResult(false)}
      />
      <NarrationPanel shown={false} />
    </main>
  );
}

function OpenDialog() {
  const dialog = useSessionState((state) => state.dialog);
  switch (dialog) {
    case 'lessons':
      return <LessonsDialog />;
    case 'recordings':
      return <RecordingsDialog />;
    case 'help':
      return <HelpDialog />;
    default:
      return null;
  }
}
