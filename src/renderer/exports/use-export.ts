import { useEffect, useRef, useState } from 'react';
import { wordsOf } from '../i18n/problem-words';
import { type Saved, saveFile } from '../session/connection/save-file';
import { type ExportJob, makeExport } from './make-export';

/** How far an export is. */
export type ExportState =
  | { state: 'idle' }
  | { state: 'making'; part: number }
  /** The person is asked where it goes. */
  | { state: 'saving'; name: string }
  /** `path` is where; '' where a browser took it and will not say. */
  | { state: 'saved'; name: string; path: string }
  | { state: 'cancelled'; name: string }
  /** `why` is '' where it was made, but could not be written. */
  | { state: 'failed'; why: string };

/** Makes one export at a time, and saves it. It is cancelled when the dialog goes. */
export function useExport() {
  const [making, set] = useState<ExportState>({ state: 'idle' });
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const make = async (job: ExportJob, name: string) => {
    const controller = new AbortController();
    abort.current = controller;
    const { signal } = controller;
    // Somebody may make the next one while the system still asks where this one goes.
    const show = (state: ExportState) => {
      if (abort.current === controller) set(state);
    };
    show({ state: 'making', part: 0 });
    try {
      const progressed = (part: number) => show({ state: 'making', part });
      const content = await makeExport(job, { signal, progressed });
      show({ state: 'saving', name });
      show(endOf(await saveFile(content, name), name));
    } catch (error) {
      if (signal.aborted) show({ state: 'idle' });
      else show({ state: 'failed', why: wordsOf(error) });
    }
  };
  return { making, make, cancel: () => abort.current?.abort(), clear: () => set({ state: 'idle' }) };
}

function endOf(saved: Saved, name: string): ExportState {
  if (saved.outcome === 'failed') return { state: 'failed', why: '' };
  if (saved.outcome === 'cancelled') return { state: 'cancelled', name };
  return { state: 'saved', name, path: 'path' in saved ? saved.path : '' };
}
