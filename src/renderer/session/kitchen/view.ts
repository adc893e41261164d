import type { SharedScreen, SharedView } from '../../../shared/api/shared-view';
import type { RecordingFrom, Recordings } from '../opening/recordings';
import type { ComparedRuns } from '../player/compared-runs';
import { NOT_BEGUN } from '../player/empty-run';
import type { SessionState } from '../player/state';

/**
 * What a window shows, for those that go in step with it.
 * @param localMs now, by the clock of this window's playhead
 */
export function viewOf(
  state: SessionState,
  recordings: Recordings<RecordingFrom>,
  localMs: number,
): SharedView {
  const { playback, preferences, result } = state;
  const { speed, beats, dwellOn } = preferences;
  return {
    screen: screenOf(state, recordings),
    playhead: playback.sharedAt(localMs),
    range: playback.selection.range,
    looping: playback.selection.looping,
    result,
    pace: { speed, beats, dwellOn },
  };
}

/** What is on screen; of a comparison or a file that only this window has, nothing but that. */
export function screenOf(
  { playback, recorded, comparison, preferences }: SessionState,
  recordings: Recordings<RecordingFrom>,
): SharedScreen {
  const { log } = playback;
  const { id, lesson, parameters } = log.header;
  if (comparison) return comparedScreen(comparison, recordings);
  if (recorded) {
    const source = recordings.sharedName(log);
    return source ? { kind: 'recording', ...source } : { kind: 'own' };
  }
  if (id !== NOT_BEGUN) return { kind: 'run', id };
  return { kind: 'lesson', lesson, parameters, modes: preferences.modes };
}

function comparedScreen({ runs, shown }: ComparedRuns, recordings: Recordings<RecordingFrom>): SharedScreen {
  const [a, b] = runs.map(({ log }) => recordings.sharedName(log));
  if (!a || !b) return { kind: 'own' };
  return { kind: 'comparison', runs: [a, b], lanes: shown.lane };
}
