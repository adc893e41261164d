import { type PointerEvent as Press, type RefObject, useRef } from 'react';
import { useDrag } from '../ui/use-drag';
import type { TimeScale } from './time-scale';
import { AXIS_HEIGHT } from './track-layout';

/** So far, in px, the pointer goes before what is zoomed in goes with it. */
const SLACK = 3;
/** So far, in px, a finger goes sideways before it is about to seek, and not to scroll. */
const FINGER_SLACK = 8;

interface TimelineDrag {
  body: RefObject<HTMLElement | null>;
  /** The body's own width and where its axis begins, in px. */
  bodyWidth: number;
  left: number;
  scale: TimeScale;
  zoomed: boolean;
  /** A drag without Shift selects, too. */
  selecting: boolean;
  /** Kitchen ms. */
  onSeek(ms: number): void;
  onSelect(fromMs: number, toMs: number): void;
  /** Shows the time that is `px` further right of a scale. */
  onPan(from: TimeScale, px: number): void;
}

type Held =
  /** `waits` for the finger to go sideways from `x`. */
  | { does: 'seek'; x: number; waits: boolean }
  | { does: 'select'; fromMs: number }
  | { does: 'pan'; scale: TimeScale; x: number; moved: boolean };

/**
 * Dragging over the timeline: seeks on its axis, pans where it is zoomed in, and selects with Shift. Returns what hears
 * the press, and where a pointer is on the body and in time.
 */
export function useTimelineDrag(timeline: TimelineDrag) {
  const { body, bodyWidth, left, scale, zoomed, selecting, onSeek, onSelect, onPan } = timeline;
  const held = useRef<Held | null>(null);
  /** Where the timeline is meanwhile: asked once, as every asking has the page laid out. */
  const box = useRef<DOMRect | null>(null);

  const place = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const at = box.current ?? body.current?.getBoundingClientRect() ?? new DOMRect();
    const unit = bodyWidth / (at.width || 1);
    return { x: (clientX - at.left) * unit, y: (clientY - at.top) * unit };
  };
  const msAt = (event: { clientX: number; clientY: number }) => scale.ms(place(event).x - left);
  const timeAt = (event: { clientX: number; clientY: number }) => Math.round(msAt(event));
  const pan = (grip: Extract<Held, { does: 'pan' }>, x: number) => {
    grip.moved ||= Math.abs(grip.x - x) > SLACK;
    if (grip.moved) onPan(grip.scale, grip.x - x);
  };

  const seek = (grip: Extract<Held, { does: 'seek' }>, event: PointerEvent) => {
    grip.waits &&= Math.abs(grip.x - place(event).x) <= FINGER_SLACK;
    if (!grip.waits) onSeek(msAt(event));
  };

  const begin = (press: Press) => {
    const { x, y } = place(press);
    if (x < left - 8 || x > left + scale.width + 8) return false;
    const onAxis = y < AXIS_HEIGHT;
    box.current = body.current?.getBoundingClientRect() ?? null;
    if (press.shiftKey || selecting) held.current = { does: 'select', fromMs: timeAt(press) };
    else if (zoomed && !onAxis) held.current = { does: 'pan', scale, x, moved: false };
    // A finger on the rows may be about to scroll them.
    else held.current = { does: 'seek', x, waits: press.pointerType === 'touch' && !onAxis };
    if (held.current.does === 'seek' && !held.current.waits) onSeek(msAt(press));
    return true;
  };
  const move = (event: PointerEvent) => {
    if (held.current?.does === 'select') onSelect(held.current.fromMs, timeAt(event));
    else if (held.current?.does === 'pan') pan(held.current, place(event).x);
    else if (held.current) seek(held.current, event);
  };
  const end = (event: PointerEvent, lost: boolean) => {
    const does = held.current?.does;
    const clicked = does === 'seek' || (held.current?.does === 'pan' && !held.current.moved);
    if (clicked && !lost) onSeek(msAt(event));
    held.current = null;
    box.current = null;
  };
  return { press: useDrag({ begin, move, end }), place, timeAt };
}
