import { app } from 'electron';
import { isOwnPage, isSecondPage } from './protocol';

/**
 * No page leaves the app, and none holds another page in a frame. None opens a window either: of the app's own second one
 * the app is told.
 */
export function keepInside(openSecond: () => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (isSecondPage(url)) openSecond();
      return { action: 'deny' };
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
