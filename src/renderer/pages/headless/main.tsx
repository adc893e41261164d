import '../../platform';
import '@fontsource/jetbrains-mono/latin-400.css';
import '@fontsource/jetbrains-mono/latin-600.css';
import 'pretendard/dist/web/variable/pretendardvariable.css';
import { createRoot } from 'react-dom/client';
import { type HeadlessJob, headlessPaths } from '../../../shared/exports/headless-job';
import '../../theme/tokens.css';
import { speak } from '../../i18n';
import { loadFaces } from '../../platform/faces';
import { SessionContext } from '../../session/context';
import { replaySession } from '../../session/replay-session';
import { OfflineHost } from '../replay/offline-host';
import { HeadlessPage } from './HeadlessPage';
import { fetchFrom, post } from './host-client';

try {
  const job = (await (await fetchFrom(headlessPaths.job)).json()) as HeadlessJob;
  speak(job.language);
  const session = replaySession(new OfflineHost(job.card));
  await Promise.all([loadFaces(['500 16px "Pretendard Variable"']), session.load()]);
  const recording = await (await fetchFrom(headlessPaths.recording)).blob();
  await session.recordings.open(new File([recording], ''));
  if (!session.state.recorded) throw new Error('the recording cannot be opened any more');
  // It would play on beside the film.
  session.state.playback.stand();
  createRoot(document.getElementById('root') as HTMLElement).render(
    <SessionContext value={session}>
      <HeadlessPage job={job} />
    </SessionContext>,
  );
} catch (error) {
  await post('problem', error instanceof Error ? error.message : String(error));
}
