import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Frame, FrameSource } from './frame';

/** A plain value of the frame, to be read: the component renders again only when the value changes. */
export function useFrameValue<T extends string | number | boolean>(
  frames: FrameSource,
  select: (frame: Frame | null) => T,
): T {
  return useSyncExternalStore(frames.subscribeReader, () => select(frames.current()));
}

/** Draws once before the screen refreshes when the component has rendered, the frame has changed or a font came. */
export function useFrameDraw(frames: FrameSource, draw: (frame: Frame | null) => void): void {
  const latest = useRef(draw);
  const pending = useRef(0);
  const request = useCallback(() => {
    pending.current ||= requestAnimationFrame(() => {
      pending.current = 0;
      latest.current(frames.current());
    });
  }, [frames]);
  useLayoutEffect(() => {
    latest.current = draw;
    request();
  });
  useLayoutEffect(() => {
    const stop = frames.subscribe(request);
    document.fonts.addEventListener('loadingdone', request);
    return () => {
      stop();
      document.fonts.removeEventListener('loadingdone', request);
      cancelAnimationFrame(pending.current);
      pending.current = 0;
    };
  }, [frames, request]);
}
