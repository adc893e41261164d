import '../../platform';
import '@fontsource/jetbrains-mono/latin-400.css';
import '@fontsource/jetbrains-mono/latin-600.css';
import 'pretendard/dist/web/variable/pretendardvariable.css';
import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import '../../theme/tokens.css';
import '../../theme/base.css';
import { speak } from '../../i18n';
import { loadFaces } from '../../platform/faces';
import { connect, onHostMessage } from '../../session/connection/connection';
import { SessionContext } from '../../session/context';
import { windowSession } from '../../session/window-session';
import { App } from '../../shell/App';
import { ContainedWindow } from '../../shell/Contained';

const session = windowSession(connect);
session.store.subscribe(({ preferences }, before) => {
  if (preferences.language !== before.preferences.language) speak(preferences.language);
  document.documentElement.toggleAttribute('data-presenter', preferences.presenter);
});
onHostMessage((message) => {
  if (message.type === 'menu') session.kitchen.showDialog(message.dialog);
});
speak('');

// Canvases measure and draw text: the faces have to be there before the first picture.
await Promise.all([loadFaces(['500 16px "Pretendard Variable"']), session.load()]);

/** Its encoders are not small, and not everybody wants them. */
const ExportDialog = lazy(async () => ({
  default: (await import('../../exports/ExportDialog')).ExportDialog,
}));

/** Its editor and Python are not small, and not everybody wants them. */
const LabDialog = lazy(async () => ({ default: (await import('../../lab/LabDialog')).LabDialog }));

createRoot(document.getElementById('root') as HTMLElement).render(
  <SessionContext value={session}>
    <ContainedWindow>
      <App ExportDialog={ExportDialog} LabDialog={LabDialog} />
    </ContainedWindow>
  </SessionContext>,
);
