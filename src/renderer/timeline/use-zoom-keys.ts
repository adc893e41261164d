import { useEffect, useRef } from 'react';

/** How much less time a press shows. */
export const ZOOM_STEP = 1.5;

/** + and − zoom, wherever the focus is but in a field or a dialog. */
export function useZoomKeys(zoom: (factor: number) => void): void {
  const latest = useRef(zoom);
  latest.current = zoom;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return;
      if (event.key === '+' || event.key === '=') latest.current(ZOOM_STEP);
      else if (event.key === '-') latest.current(1 / ZOOM_STEP);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}
