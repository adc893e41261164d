import '@fontsource/jetbrains-mono/latin-400.css';
import '@fontsource/jetbrains-mono/latin-600.css';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { REPLAY_ELEMENT, type ReplayContent } from '../../shared/exports/replay-page';
import '../theme/tokens.css';
import '../shell/base.css';
import './replay.css';
import { speak } from '../i18n';
import { SessionContext } from '../session/context';
import { App } from '../shell/App';
import { ContainedWindow } from '../shell/Contained';
import { OfflineKitchen } from './offline-kitchen';
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
const faces = ['400 14px "JetBrains Mono"', '600 14px "JetBrains Mono"'];
await Promise.all([...faces.map((face) => document.fonts.load(face)), session.load()]);
await session.openRecording(new File([content.recording], ''));

createRoot(document.getElementById('root') as HTMLElement).render(
  <SessionContext value={session}>
    <ContainedWindow>
      <App />
    </ContainedWindow>
  </SessionContext>,
);
