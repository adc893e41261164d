import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { RunLog } from '../../shared/trace/run-log';
import type { FrameSource } from '../session/playback/frame';
import { useFrameValue } from '../session/playback/frame-hooks';
import { steppedEnd, TimeScale, type TimeWindow } from './time-scale';

/** Room after the end of the run, as a part of it. */
const AFTER_END = 1.015;

/**
 * The axis: the whole run, or the window that somebody zoomed to. A zoomed window turns pages to keep a live
 * playhead in view.
 */
export function useTimeScale(
  frames: FrameSource,
  log: RunLog,
  knownEnd: () => number,
  body: RefObject<HTMLElement | null>,
  width: number,
) {
  const [window, setWindow] = useState<TimeWindow | null>(null);
  const endMs = useFrameValue(frames, (frame) =>
    log.ended ? Math.max(log.endMs, 1) : steppedEnd(Math.max(knownEnd(), frame?.position.t ?? 0)),
  );
  const shiftMs = useFrameValue(frames, (frame) =>
    window && frame?.live ? pagesTo(frame.position.t, window) * (window.endMs - window.startMs) : 0,
  );
  const whole = { startMs: 0, endMs: endMs * AFTER_END };
  const shown = window ?? whole;
  const from = shown.startMs + shiftMs;
  const to = shown.endMs + shiftMs;
  const scale = useMemo(() => new TimeScale(from, to, width), [from, to, width]);

  const show = ({ startMs, endMs }: TimeWindow) =>
    setWindow(endMs - startMs < whole.endMs ? { startMs, endMs } : null);
  const turnWheel = (event: WheelEvent) => {
    const box = body.current?.getBoundingClientRect();
    if (!box || !(event.ctrlKey || (window && event.deltaX !== 0))) return;
    event.preventDefault();
    const x = Math.max(0, event.clientX - box.right + width);
    show(
      event.ctrlKey
        ? scale.zoomed(Math.exp(-event.deltaY / 300), x, whole)
        : scale.panned(event.deltaX, whole),
    );
  };
  useWheel(body, turnWheel);
  /** Shows `factor` times less time around the playhead, or around the middle where that is out of view. */
  const zoom = (factor: number) => {
    const x = scale.x(frames.current()?.position.t ?? 0);
    show(scale.zoomed(factor, x >= 0 && x <= width ? x : width / 2, whole));
  };
  return {
    scale,
    whole,
    zoomed: window !== null,
    zoom,
    /** Shows the time that is `px` further right of a scale. */
    pan: (from: TimeScale, px: number) => show(from.panned(px, whole)),
    showWhole: () => setWindow(null),
  };
}

/** React listens to the wheel passively, which cannot keep the page from zooming. */
function useWheel(element: RefObject<HTMLElement | null>, turn: (event: WheelEvent) => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const listened = element.current;
    const listener = (event: WheelEvent) => latest.current(event);
    listened?.addEventListener('wheel', listener, { passive: false });
    return () => listened?.removeEventListener('wheel', listener);
  }, [element]);
}

function pagesTo(t: number, { startMs, endMs }: TimeWindow): number {
  return t > endMs ? Math.floor((t - startMs) / (endMs - startMs)) : 0;
}
