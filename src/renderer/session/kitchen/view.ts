import type { SharedScreen, SharedView } from '../../../shared/api/shared-view';
import type { RecordingFrom, Recordings } from '../opening/recordings';
import { NOT_BEGUN } from '../player/empty-run';
import type { SessionState } from '../player/state';

/**
 * What a window shows, for those that go in step with it; null where it is none that another could show: two recordings
 * that are compared, or a file that only this window has.
 * @param localMs now, by the clock of this window's playhead
 */
export function viewOf(
  state: SessionState,
  recordings: Recordings<RecordingFrom>,
  localMs: number,
): SharedView | null {
  const { playback, preferences, result } = state;
  const screen = screenOf(state, recordings);
  if (!screen) return null;
  const { speed, beats, dwellOn } = preferences;
  return {
    screen,
    playhead: playback.sharedAt(localMs),
    range: playback.selection.range,
    looping: playback.selection.looping,
    result,
    pace: { speed, beats, dwellOn },
  };
}

function screenOf(
  { playback, recorded, comparison, preferences }: SessionState,
  recordings: Recordings<RecordingFrom>,
): SharedScreen | null {
  const { log } = playback;
  const { id, lesson, parameters } = log.header;
  if (comparison) return null;
  if (recorded) {
    const source = recordings.sharedName(log);
    return source && { kind: 'recording', ...source };
  }
  if (id !== NOT_BEGUN) return { kind: 'run', id };
  return { kind: 'lesson', lesson, parameters, modes: preferences.modes };
}
