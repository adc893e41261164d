import { useEffect, useRef } from 'react';
import { isTaken } from '../keys/is-taken';
import { actionOf } from '../keys/key-table';
import { useSessionState } from '../session/context';

/** How much less time a press shows. */
export const ZOOM_STEP = 1.5;

/** + and − zoom and 0 shows the whole run, wherever the focus is but in a field or a dialog. */
export function useZoomKeys(zoom: (factor: number) => void, showWhole: () => void): void {
  const characters = useSessionState((state) => state.preferences.characterKeys);
  const latest = useRef({ zoom, showWhole });
  latest.current = { zoom, showWhole };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event, event.key)) return;
      const action = actionOf(event, characters);
      if (action === 'zoomIn') latest.current.zoom(ZOOM_STEP);
      else if (action === 'zoomOut') latest.current.zoom(1 / ZOOM_STEP);
      else if (action === 'zoomWhole') latest.current.showWhole();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [characters]);
}
