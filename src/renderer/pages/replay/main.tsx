import '../../platform';
import '@fontsource/jetbrains-mono/latin-400.css';
import '@fontsource/jetbrains-mono/latin-600.css';
import { createRoot } from 'react-dom/client';
import { REPLAY_ELEMENT, type ReplayContent } from '../../../shared/exports/replay-page';
import '../../theme/tokens.css';
import '../../theme/base.css';
import './replay.css';
import { speak } from '../../i18n';
import { loadFaces, loadOwnFaces } from '../../platform/faces';
import { SessionContext } from '../../session/context';
import { replaySession } from '../../session/replay-session';
import { ContainedWindow } from '../../shell/Contained';
import { OfflineHost } from './offline-host';
import { ReplayApp } from './ReplayApp';

const content = JSON.parse(document.getElementById(REPLAY_ELEMENT)?.textContent ?? 'null') as ReplayContent;
const session = replaySession(new OfflineHost(content.card));
session.store.subscribe(({ preferences }, before) => {
  if (preferences.language !== before.preferences.language) speak(preferences.language);
  document.documentElement.toggleAttribute('data-presenter', preferences.presenter);
});
speak('');

// Canvases measure and draw text: the faces have to be there before the first picture.
await Promise.all([loadFaces(), loadOwnFaces(), session.load()]);
await session.recordings.open(new File([content.recording], ''));
// It plays when somebody presses play, who may answer the lesson's questions before.
session.askFirst();

createRoot(document.getElementById('root') as HTMLElement).render(
  <SessionContext value={session}>
    <ContainedWindow>
      <ReplayApp />
    </ContainedWindow>
  </SessionContext>,
);
