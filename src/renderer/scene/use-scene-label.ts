import { useSyncExternalStore } from 'react';
import { thingsModel } from '../../shared/state/things';
import type { LaneId } from '../../shared/trace/trace';
import type { FrameSource } from '../session/playback/frame';
import type { SceneWords } from './canvas/scene-words';

const never = () => () => {};

/** What the picture is, for who cannot see it, with what the tasks of a program share at the playhead. */
export function useSceneLabel(frames: FrameSource | null, lane: LaneId, words: SceneWords): string {
  const shared = useSyncExternalStore(frames?.subscribeReader ?? never, () => sharedIn(frames, lane, words));
  return shared ? `${words.label}. ${shared}` : words.label;
}

function sharedIn(frames: FrameSource | null, lane: LaneId, { program, more }: SceneWords): string {
  const state = frames?.current()?.lanes[lane];
  if (!state || state.resources.size === 0) return '';
  const { first, total } = thingsModel(state);
  const rest = total > first.length ? [more(total - first.length)] : [];
  return program.shared([...first.map(program.told), ...rest].join('; '));
}
