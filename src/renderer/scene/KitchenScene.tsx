import { useEffect, useRef, useState } from 'react';
import type { LessonCard, SceneName } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import type { FrameSource } from '../session/playback/frame';
import type { SceneWords } from './canvas/scene-words';
import styles from './kitchen-scene.module.css';
import { SceneCanvas } from './scene-canvas';
import { useSceneLabel } from './use-scene-label';

interface KitchenSceneProps {
  lane: LaneId;
  /** What the lane is drawn as. */
  scene: SceneName;
  /** null while there is no run: the kitchen stands empty. */
  frames: FrameSource | null;
  words: SceneWords;
  presenter: boolean;
  /** The run's lesson, for its steps and for how many there are of what; without one the cook is plain. */
  card: LessonCard | undefined;
  parameters?: Parameters;
}

/** The picture of one lane's kitchen at the playhead. It fills its container. */
export function KitchenScene(props: KitchenSceneProps) {
  return <Scene key={`${props.lane} ${props.scene}`} {...props} />;
}

function Scene({ lane, scene, frames, words, presenter, card, parameters }: KitchenSceneProps) {
  const host = useRef<HTMLDivElement>(null);
  const shown = useRef<SceneCanvas>(null);
  const [failed, setFailed] = useState(false);
  const label = useSceneLabel(frames, lane, words);

  useEffect(() => {
    const canvas = new SceneCanvas(host.current as HTMLDivElement, lane, scene, () => setFailed(true));
    shown.current = canvas;
    return () => {
      shown.current = null;
      canvas.close();
    };
  }, [lane, scene]);

  // Runs after the one above, so that a new canvas gets everything at once.
  useEffect(() => shown.current?.follow(frames, card, parameters ?? {}), [frames, card, parameters]);
  useEffect(() => shown.current?.speak(words, presenter), [words, presenter]);

  return (
    <div
      ref={host}
      role="img"
      aria-label={label}
      data-testid={`scene-${lane}`}
      style={{ position: 'absolute', inset: 0, overflow: 'hidden' }}
    >
      {failed && <p className={styles.missing}>{words.missing}</p>}
    </div>
  );
}
