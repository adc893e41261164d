import type { SharedScreen, SharedView } from '../../../shared/api/shared-view';
import { fromShared, type RecordingFrom, type Recordings } from '../opening/recordings';
import { NotComparable } from '../player/comparison';
import { emptyRun, NOT_BEGUN } from '../player/empty-run';
import type { Player } from '../player/player';
import type { Comparing } from './comparing';
import { screenOf } from './view';

/** Whether what another window shows is on screen here, may come yet, or cannot. */
export type Brought = 'shown' | 'awaited' | 'failed';

/** What a window shows things with. */
export interface Stage {
  player: Player;
  recordings: Recordings<RecordingFrom>;
  comparing: Comparing;
}

type Shared<K extends SharedScreen['kind']> = Extract<SharedScreen, { kind: K }>;

/** Brings on screen what another window shows. */
export async function bringOn(screen: SharedScreen, stage: Stage): Promise<Brought> {
  const { player } = stage;
  player.store.setState({ elsewhere: screen.kind === 'own' });
  switch (screen.kind) {
    case 'lesson':
      return showLesson(screen, player);
    case 'run':
      return showRun(screen.id, player);
    case 'recording':
      return openRecording(screen, stage);
    case 'comparison':
      return showComparison(screen, stage);
    case 'own':
      return 'failed';
  }
}

/** At the pace of another window: it is no choice of this one that would be remembered. */
export function keepPace({ store }: Player, pace: SharedView['pace']): void {
  const { preferences } = store.getState();
  // Where it is the same list, nothing is to be shown anew.
  const { dwellOn } = String(pace.dwellOn) === String(preferences.dwellOn) ? preferences : pace;
  store.setState({ preferences: { ...preferences, ...pace, dwellOn } });
}

function showLesson(screen: Shared<'lesson'>, player: Player): Brought {
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

async function openRecording(screen: Shared<'recording'>, { player, recordings }: Stage): Promise<Brought> {
  const isShown = () =>
    player.state.recorded && recordings.sharedName(player.state.playback.log)?.recording === screen.recording;
  if (!isShown()) await recordings.open(fromShared(screen));
  return isShown() ? 'shown' : 'failed';
}

async function showComparison(screen: Shared<'comparison'>, stage: Stage): Promise<Brought> {
  if (!hasOnScreen(screen, stage)) {
    const [a, b] = screen.runs;
    try {
      await stage.comparing.compare(fromShared(a), fromShared(b));
    } catch (error) {
      if (error instanceof NotComparable) return 'failed';
      throw error;
    }
  }
  const { comparison } = stage.player.state;
  if (!comparison || !hasOnScreen(screen, stage)) return 'failed';
  const shown = comparison.lanes.find(({ lane }) => String(lane) === String(screen.lanes));
  if (shown && shown !== comparison.shown) stage.comparing.showLane(shown);
  return shown ? 'shown' : 'failed';
}

/** Whether these two recordings are compared here, whichever of their lanes is seen. */
function hasOnScreen({ runs }: Shared<'comparison'>, { player, recordings }: Stage): boolean {
  const own = screenOf(player.state, recordings);
  const names = (each: typeof runs) => each.map(({ recording }) => recording).join('\n');
  return own.kind === 'comparison' && names(own.runs) === names(runs);
}
