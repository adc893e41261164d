import type { SharedScreen, SharedView } from '../../../shared/api/shared-view';
import type { RecordingFrom, Recordings } from '../opening/recordings';
import { emptyRun, NOT_BEGUN } from '../player/empty-run';
import type { Player } from '../player/player';

/** Whether what another window shows is on screen here, may come yet, or cannot. */
export type Brought = 'shown' | 'awaited' | 'failed';

/** Brings on screen what another window shows. */
export async function bringOn(
  screen: SharedScreen,
  player: Player,
  recordings: Recordings<RecordingFrom>,
): Promise<Brought> {
  if (screen.kind === 'lesson') return showLesson(screen, player);
  if (screen.kind === 'run') return showRun(screen.id, player);
  return openRecording(screen, player, recordings);
}

/** At the pace of another window: it is no choice of this one that would be remembered. */
export function keepPace({ store }: Player, pace: SharedView['pace']): void {
  const { preferences } = store.getState();
  // Where it is the same list, nothing is to be shown anew.
  const { dwellOn } = String(pace.dwellOn) === String(preferences.dwellOn) ? preferences : pace;
  store.setState({ preferences: { ...preferences, ...pace, dwellOn } });
}

function showLesson(screen: Extract<SharedScreen, { kind: 'lesson' }>, player: Player): Brought {
  const { lesson, modes, parameters } = screen;
  const { playback, preferences, cards } = player.state;
  const wanted = {
    ...preferences,
    lesson,
    modes,
    parameters: { ...preferences.parameters, [lesson]: parameters },
  };
  const empty = emptyRun(wanted, cards);
  player.store.setState({ preferences: wanted });
  const { header } = playback.log;
  const shown = header.id === NOT_BEGUN && JSON.stringify(header) === JSON.stringify(empty.header);
  if (!shown) player.show(player.play(empty));
  return 'shown';
}

function showRun(id: string, player: Player): Brought {
  const { current, state } = player;
  if (current?.log.header.id !== id) return 'awaited';
  if (state.playback !== current) player.show(current);
  return 'shown';
}

async function openRecording(
  { recording, name }: Extract<SharedScreen, { kind: 'recording' }>,
  player: Player,
  recordings: Recordings<RecordingFrom>,
): Promise<Brought> {
  const isShown = () => recordings.sharedName(player.state.playback.log)?.recording === recording;
  if (player.state.recorded && isShown()) return 'shown';
  await recordings.open(recording === name ? name : { type: 'opened', recording, name });
  return player.state.recorded && isShown() ? 'shown' : 'failed';
}
