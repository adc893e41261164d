import { useEffect, useRef, useState } from 'react';
import { wordsOf } from '../i18n/problem-words';
import { makeExport, type Order } from './make-export';
import { saveFile } from './save-file';

/** How far an export is. */
export type Making =
  | { state: 'idle' }
  | { state: 'making'; part: number }
  | { state: 'saved'; name: string }
  | { state: 'failed'; why: string };

/** Makes one export at a time, and saves it. It is cancelled when the dialog goes. */
export function useMaking() {
  const [making, set] = useState<Making>({ state: 'idle' });
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const make = async (order: Order, name: string) => {
    const controller = new AbortController();
    abort.current = controller;
    const { signal } = controller;
    set({ state: 'making', part: 0 });
    try {
      const progressed = (part: number) => set({ state: 'making', part });
      saveFile(await makeExport(order, { signal, progressed }), name);
      set({ state: 'saved', name });
    } catch (error) {
      if (signal.aborted) set({ state: 'idle' });
      else set({ state: 'failed', why: wordsOf(error) });
    }
  };
  return { making, make, cancel: () => abort.current?.abort(), clear: () => set({ state: 'idle' }) };
}
