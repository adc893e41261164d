import type { Session } from 'electron';
import { isOwnPage } from './protocol';

/** The app makes no network requests: neither its pages, nor Chromium for a spell-checker's dictionaries. */
export function stayOffline(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }));
}

/** Whether an address leads nowhere but to the app itself. */
export function isLocal(url: string): boolean {
  return isOwnPage(url) || /^(blob|data|devtools|chrome-extension|about):/.test(url);
}
