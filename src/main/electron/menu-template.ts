import type { MenuItemConstructorOptions as Item } from 'electron';
import type { HostMessage } from '../../shared/api/host-message';
import type { Words } from './words';

export type Dialog = Extract<HostMessage, { type: 'menu' }>['dialog'];

/** Every item has a label: those that Electron gives its roles are English. */
export function menuTemplate(
  platform: string,
  words: Words,
  open: (dialog: Dialog) => void,
  openSecond: () => void,
): Item[] {
  const dialog = (label: string, name: Dialog, accelerator?: string): Item => ({
    label,
    ...(accelerator && { accelerator }),
    click: () => open(name),
  });
  const mac = platform === 'darwin';
  const settings = dialog(words.settings, 'settings', 'CommandOrControl+,');
  const documents = [
    dialog(words.recordings, 'recordings', 'CommandOrControl+O'),
    dialog(words.lessons, 'lessons'),
    dialog(words.lab, 'lab'),
  ];
  const leave: Item[] = [line, role('close', words)];
  const help = [dialog(words.keys, 'help')];
  const own = [role('about', words), line, settings, line, ...macOnly(words), line, role('quit', words)];
  return [
    ...(mac ? [{ label: 'Toast Kitchen', submenu: own }] : []),
    {
      label: words.file,
      submenu: mac ? [...documents, ...leave] : [...documents, line, settings, ...leave, role('quit', words)],
    },
    { label: words.edit, submenu: editItems(words) },
    { label: words.view, submenu: viewItems(words) },
    {
      label: words.window,
      role: 'window',
      submenu: [
        { label: words.secondWindow, accelerator: 'CommandOrControl+N', click: openSecond },
        line,
        role('minimize', words),
        ...(mac ? [role('zoom', words), line, role('front', words)] : []),
      ],
    },
    { label: words.help, role: 'help', submenu: mac ? help : [...help, line, role('about', words)] },
  ];
}

/**
 * What a click with the other button offers.
 * @param editable a text field is under the pointer
 */
export function contextTemplate(words: Words, editable: boolean, selected: boolean): Item[] {
  if (editable) return editItems(words);
  return selected ? [role('copy', words)] : [];
}

const line: Item = { type: 'separator' };

type Role = 'about' | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'quit' | 'close' | 'undo' | 'redo';
type MoreRoles = 'cut' | 'copy' | 'paste' | 'selectAll' | 'reload' | 'zoomIn' | 'zoomOut' | 'resetZoom';
type WindowRole = 'togglefullscreen' | 'minimize' | 'zoom' | 'front';

function role(name: Role | MoreRoles | WindowRole, words: Words): Item {
  return { role: name, label: words[name] };
}

function macOnly(words: Words): Item[] {
  return [
    role('services', words),
    line,
    role('hide', words),
    role('hideOthers', words),
    role('unhide', words),
  ];
}

function editItems(words: Words): Item[] {
  return [
    role('undo', words),
    role('redo', words),
    line,
    role('cut', words),
    role('copy', words),
    role('paste', words),
    line,
    role('selectAll', words),
  ];
}

function viewItems(words: Words): Item[] {
  return [
    role('reload', words),
    line,
    role('zoomIn', words),
    // Plus is on a key of its own on few keyboards.
    {
      ...role('zoomIn', words),
      accelerator: 'CommandOrControl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    role('zoomOut', words),
    role('resetZoom', words),
    line,
    role('togglefullscreen', words),
  ];
}
