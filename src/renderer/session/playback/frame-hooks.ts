import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { display } from './display';
import type { Frame, FrameSource } from './frame';

/** A plain value of the frame, to be read: the component renders again only when the value changes. */
export function useFrameValue<T extends string | number | boolean>(
  frames: FrameSource,
  select: (frame: Frame | null) => T,
): T {
  return useSyncExternalStore(frames.subscribeReader, () => select(frames.current()));
}

/** The same for what moves: it is read at every change of the frame. */
export function useMovingValue<T extends string | number | boolean>(
  frames: FrameSource,
  select: (frame: Frame | null) => T,
): T {
  return useSyncExternalStore(frames.subscribe, () => select(frames.current()));
}

/** Draws once before the screen refreshes when the component has rendered, the frame has changed or a font came. */
export function useFrameDraw(frames: FrameSource, draw: (frame: Frame | null) => void): void {
  const latest = useRef(draw);
  const redraw = useCallback(() => latest.current(frames.current()), [frames]);
  useLayoutEffect(() => {
    latest.current = draw;
    display.draw(redraw);
  });
  useLayoutEffect(() => {
    const request = () => display.draw(redraw);
    const stop = frames.subscribe(request);
    document.fonts.addEventListener('loadingdone', request);
    return () => {
      stop();
      document.fonts.removeEventListener('loadingdone', request);
      display.cancel(redraw);
    };
  }, [frames, redraw]);
}
