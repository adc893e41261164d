import type { SharedScreen, SharedView } from '../../../shared/api/shared-view';
import type { RecordingFrom, Recordings } from '../opening/recordings';
import { emptyRun, NOT_BEGUN } from '../stage/empty-run';
import type { Stage } from '../stage/stage';

/** Whether what another window shows is on screen here, may come yet, or cannot. */
export type Brought = 'shown' | 'awaited' | 'failed';

/** Brings on screen what another window shows. */
export async function bringOn(
  screen: SharedScreen,
  stage: Stage,
  recordings: Recordings<RecordingFrom>,
): Promise<Brought> {
  if (screen.kind === 'lesson') return showLesson(screen, stage);
  if (screen.kind === 'run') return showRun(screen.id, stage);
  return openRecording(screen, stage, recordings);
}

/** At the pace of another window: it is no choice of this one that would be remembered. */
export function keepPace({ store }: Stage, pace: SharedView['pace']): void {
  const { preferences } = store.getState();
  // Where it is the same list, nothing is to be shown anew.
  const { dwellOn } = String(pace.dwellOn) === String(preferences.dwellOn) ? preferences : pace;
  store.setState({ preferences: { ...preferences, ...pace, dwellOn } });
}

function showLesson(screen: Extract<SharedScreen, { kind: 'lesson' }>, stage: Stage): Brought {
  const { lesson, modes, parameters } = screen;
  const { playback, preferences, cards } = stage.state;
  const wanted = {
    ...preferences,
    lesson,
    modes,
    parameters: { ...preferences.parameters, [lesson]: parameters },
  };
  const empty = emptyRun(wanted, cards);
  stage.store.setState({ preferences: wanted });
  const { header } = playback.log;
  const shown = header.id === NOT_BEGUN && JSON.stringify(header) === JSON.stringify(empty.header);
  if (!shown) stage.show(stage.play(empty));
  return 'shown';
}

function showRun(id: string, stage: Stage): Brought {
  const { current, state } = stage;
  if (current?.log.header.id !== id) return 'awaited';
  if (state.playback !== current) stage.show(current);
  return 'shown';
}

async function openRecording(
  { recording, name }: Extract<SharedScreen, { kind: 'recording' }>,
  stage: Stage,
  recordings: Recordings<RecordingFrom>,
): Promise<Brought> {
  const isShown = () => recordings.sharedName(stage.state.playback.log)?.recording === recording;
  if (stage.state.recorded && isShown()) return 'shown';
  await recordings.open(recording === name ? name : { type: 'opened', recording, name });
  return stage.state.recorded && isShown() ? 'shown' : 'failed';
}
