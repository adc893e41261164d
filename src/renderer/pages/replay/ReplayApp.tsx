import { useSyncExternalStore } from 'react';
import { App } from '../../shell/App';
import { HandheldApp } from './HandheldApp';

/** Too small for the window's own layout, or held in the hand. */
const handheld = matchMedia(
  '(max-width: 899px), (max-height: 499px), (pointer: coarse) and (max-width: 1199px)',
);

/** The page that replays a run, laid out for the screen it is on. */
export function ReplayApp() {
  return useSyncExternalStore(subscribe, () => handheld.matches) ? <HandheldApp /> : <App />;
}

function subscribe(changed: () => void): () => void {
  handheld.addEventListener('change', changed);
  return () => handheld.removeEventListener('change', changed);
}
