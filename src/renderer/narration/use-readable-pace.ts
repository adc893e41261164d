import { useEffect, useReducer } from 'react';
import type { Frame, FrameSource } from '../session/frame';

/** More events than this at once are read by nobody, and their sentences cost a frame. */
const MANY = 20;
const PACE_MS = 100;

const eventsOf = (frame: Frame | null) => (frame ? frame.position.left + frame.position.right : 0);

/** Renders again when events were added to the frame or taken away: at once, or soon where they come in crowds. */
export function useReadablePace(frames: FrameSource): void {
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let pending: ReturnType<typeof setTimeout> | undefined;
    let rendered = -1;
    const renew = () => {
      clearTimeout(pending);
      pending = undefined;
      rendered = eventsOf(frames.current());
      render();
    };
    const look = () => {
      const more = eventsOf(frames.current()) - rendered;
      if (more > MANY) pending ??= setTimeout(renew, PACE_MS);
      else if (more !== 0) renew();
    };
    renew();
    const stop = frames.subscribe(look);
    return () => {
      stop();
      clearTimeout(pending);
    };
  }, [frames]);
}
