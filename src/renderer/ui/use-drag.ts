import { type PointerEvent as Press, useEffect, useRef } from 'react';

interface Drag {
  /** Takes the press; false leaves it to whatever is below. */
  begin(press: Press): boolean;
  /** The pointer moved, wherever it is by now. */
  move(event: PointerEvent): void;
  /** The pointer was let go, or taken away, such as by the browser to scroll: then it is `lost`. */
  end?(event: PointerEvent, lost: boolean): void;
}

/**
 * Follows one pointer from its press to its end, by mouse, pen or finger; what it returns listens for the press.
 *
 * It listens on the window, not on what was pressed: a drawing in the middle of a drag may move or replace that element,
 * which then loses the pointer it had captured. Every event goes to the handlers of the last drawing. The browser's own
 * dragging, marking of text and menu would take the pointer away, and are held back meanwhile.
 */
export function useDrag(drag: Drag): (press: Press) => void {
  const latest = useRef(drag);
  latest.current = drag;
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  return (press) => {
    if (press.button !== 0 || !latest.current.begin(press)) return;
    stop.current();
    stop.current = follow(press.pointerId, latest);
    capture(press);
  };
}

/** So that nothing else is pointed at meanwhile; the drag goes on without. */
function capture({ currentTarget, pointerId }: Press): void {
  try {
    currentTarget.setPointerCapture(pointerId);
  } catch {
    // It was let go already.
  }
}

function follow(pointer: number, drag: { current: Drag }): () => void {
  const listening = new AbortController();
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, listener, { signal: listening.signal });
  const end = (event: PointerEvent, lost: boolean) => {
    listening.abort();
    drag.current.end?.(event, lost);
  };
  on('pointermove', (event) => {
    if (event.pointerId !== pointer) return;
    // Let go where nobody could tell of it, such as over another program's dialog.
    if (event.pointerType === 'mouse' && event.buttons === 0) end(event, true);
    else drag.current.move(event);
  });
  on('pointerup', (event) => event.pointerId === pointer && end(event, false));
  on('pointercancel', (event) => event.pointerId === pointer && end(event, true));
  on('dragstart', (event) => event.preventDefault());
  on('selectstart', (event) => event.preventDefault());
  // A finger that rests would open one.
  on('contextmenu', (event) => event.preventDefault());
  return () => listening.abort();
}
