import '../../platform';
import '@fontsource/jetbrains-mono/latin-400.css';
import '@fontsource/jetbrains-mono/latin-600.css';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { REPLAY_ELEMENT, type ReplayContent } from '../../../shared/exports/replay-page';
import '../../theme/tokens.css';
import '../../theme/base.css';
import './replay.css';
import { speak } from '../../i18n';
import { loadFaces } from '../../platform/faces';
import { SessionContext } from '../../session/context';
import { ContainedWindow } from '../../shell/Contained';
import { OfflineKitchen } from './offline-kitchen';
import { ReplayApp } from './ReplayApp';
import { ReplaySession } from './replay-session';

const content = JSON.parse(document.getElementById(REPLAY_ELEMENT)?.textContent ?? 'null') as ReplayContent;
const session = new ReplaySession(
  () => new OfflineKitchen(content.card, () => i18next.t('offline', { ns: 'replay' })),
);
session.store.subscribe(({ preferences }, before) => {
  if (preferences.language !== before.preferences.language) speak(preferences.language);
  document.documentElement.toggleAttribute('data-presenter', preferences.presenter);
});
speak('');

// Canvases measure and draw text: the faces have to be there before the first picture.
await Promise.all([loadFaces(), session.load()]);
await session.openRecording(new File([content.recording], ''));
// It plays when somebody presses play.
session.state.playback.toStart();

createRoot(document.getElementById('root') as HTMLElement).render(
  <SessionContext value={session}>
    <ContainedWindow>
      <ReplayApp />
    </ContainedWindow>
  </SessionContext>,
);
