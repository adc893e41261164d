import { app, type BrowserWindow, Menu } from 'electron';
import type { Language } from '../../shared/words/text';
import { sendToFront } from './host-messages';
import { contextTemplate, type Dialog, menuTemplate } from './menu-template';
import { type Words, wordsIn } from './words';

/** The app's menu, and its About panel, in a language. */
export function setMenu(language: Language, openSecond: () => void): void {
  const words = wordsIn(language);
  const open = (dialog: Dialog) => sendToFront({ type: 'menu', dialog });
  const template = menuTemplate(process.platform, words, open, openSecond);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  app.setAboutPanelOptions({
    applicationName: 'Toast Kitchen',
    applicationVersion: app.getVersion(),
    version: '',
    copyright: words.licence,
  });
}

/** Electron gives text fields none of its own. */
export function offerContextMenu(window: BrowserWindow, words: () => Words): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const template = contextTemplate(words(), isEditable, selectionText !== '');
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
