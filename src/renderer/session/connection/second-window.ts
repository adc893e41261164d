import { BRIDGE } from '../../../shared/api/bridge';
import { SECOND_WINDOW } from '../../../shared/api/shared-view';
import { pageToken } from './connection';

/** Whether this window was opened beside another. */
export function isSecondWindow(): boolean {
  return new URLSearchParams(globalThis.location?.search ?? '').has(SECOND_WINDOW);
}

/** Opens another window of the same kitchen. @returns false where the browser lets no page do that */
export function openSecondWindow(): boolean {
  const address = new URL(location.pathname, location.href);
  address.search = SECOND_WINDOW;
  const token = pageToken();
  if (token) address.hash = new URLSearchParams({ token }).toString();
  const opened = window.open(address, '_blank', 'popup,width=1280,height=720');
  // The app opens its windows itself, and gives a page none of them.
  return opened !== null || window[BRIDGE] !== undefined;
}
