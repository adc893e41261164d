import { useEffect, useRef } from 'react';

/** How much less time a press shows. */
export const ZOOM_STEP = 1.5;

/** + and − zoom and 0 shows the whole run, wherever the focus is but in a field or a dialog. */
export function useZoomKeys(zoom: (factor: number) => void, showWhole: () => void): void {
  const latest = useRef({ zoom, showWhole });
  latest.current = { zoom, showWhole };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return;
      if (event.key === '+' || event.key === '=') latest.current.zoom(ZOOM_STEP);
      else if (event.key === '-') latest.current.zoom(1 / ZOOM_STEP);
      else if (event.key === '0') latest.current.showWhole();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}
