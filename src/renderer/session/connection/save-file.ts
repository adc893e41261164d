import type { SaveOutcome } from '../../../shared/api/host-message';
import { onHostMessage } from './connection';

/** What became of a file: a browser that takes it does not report what it does with it. */
export type Saved = { outcome: 'handed' } | { outcome: SaveOutcome; path: string };

/** Hands a file to the person as a download. Resolves to where it went, as soon as they have said so. */
export function saveFile(content: Blob, name: string): Promise<Saved> {
  const url = URL.createObjectURL(content);
  const saved = window.toastKitchen ? outcomeOf(url) : Promise.resolve({ outcome: 'handed' } as const);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A browser has its own hold on the bytes by then.
  setTimeout(() => void saved.then(() => URL.revokeObjectURL(url)), KEPT_MS);
  return saved;
}

/** A person may take that long to say where the file goes. */
const KEPT_MS = 10 * 60_000;

function outcomeOf(url: string): Promise<Saved> {
  return new Promise((resolve) => {
    const stop = onHostMessage((message) => {
      if (message.type !== 'saved' || idOf(message.url) !== idOf(url)) return;
      stop();
      resolve(message);
    });
  });
}

/** Of a blob's address, which ends with it. */
function idOf(url: string): string | undefined {
  return url.split('/').at(-1);
}
