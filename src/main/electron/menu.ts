import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/lesson';

const titles = {
  en: { edit: 'Edit', view: 'View', window: 'Window' },
  ko: { edit: '편집', view: '보기', window: '윈도우' },
};

/** What the system expects of any app; everything of the kitchen is in its window. */
export function setMenu(language: Language): void {
  const title = titles[language];
  const view: MenuItemConstructorOptions = {
    label: title.view,
    submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
  };
  const template: MenuItemConstructorOptions[] =
    process.platform === 'darwin'
      ? [
          { role: 'appMenu' },
          { role: 'editMenu', label: title.edit },
          view,
          { role: 'windowMenu', label: title.window },
        ]
      : [view];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
