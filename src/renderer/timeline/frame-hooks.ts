import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Frame, FrameSource } from '../session/frame';

/** A plain value of the frame, to be read: the component renders again only when the value changes. */
export function useFrameValue<T extends string | number | boolean>(
  frames: FrameSource,
  select: (frame: Frame | null) => T,
): T {
  return useSyncExternalStore(frames.subscribeReader, () => select(frames.current()));
}

/** Draws now, after every render, and at most once a screen refresh when the frame has changed or a font came. */
export function useFrameDraw(frames: FrameSource, draw: (frame: Frame | null) => void): void {
  const latest = useRef(draw);
  useLayoutEffect(() => {
    latest.current = draw;
    draw(frames.current());
  });
  useEffect(() => {
    let pending = 0;
    const request = () => {
      pending ||= requestAnimationFrame(() => {
        pending = 0;
        latest.current(frames.current());
      });
    };
    const stop = frames.subscribe(request);
    document.fonts.addEventListener('loadingdone', request);
    return () => {
      stop();
      document.fonts.removeEventListener('loadingdone', request);
      cancelAnimationFrame(pending);
    };
  }, [frames]);
}
