import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, test } from 'vitest';
import { contextTemplate, menuTemplate } from './menu-template';
import { wordsIn } from './words';

const itemsOf = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...itemsOf((item.submenu as Item[] | undefined) ?? [])]);
const named = (items: Item[]) => items.filter(({ type }) => type !== 'separator');
const menu = (platform: string, language: 'en' | 'ko' = 'en') =>
  named(
    itemsOf(
      menuTemplate(
        platform,
        wordsIn(language),
        () => {},
        () => {},
      ),
    ),
  );

describe.each(['darwin', 'win32', 'linux'])('the menu on %s', (platform) => {
  test('names every item in the language that is spoken', () => {
    for (const language of ['en', 'ko'] as const)
      expect(menu(platform, language).filter(({ label }) => !label)).toEqual([]);
    expect(menu(platform, 'ko').map(({ label }) => label)).toEqual(
      expect.arrayContaining(['파일', '편집', '복사', '새로 고침', 'Toast Kitchen 종료']),
    );
  });

  test('closes, quits, reloads, zooms without Shift, and tells of the app and its keys', () => {
    const items = menu(platform);
    const roles = items.map(({ role }) => role);
    expect(roles).toEqual(
      expect.arrayContaining([
        'close',
        'quit',
        'reload',
        'about',
        'undo',
        'paste',
        'togglefullscreen',
        'help',
      ]),
    );
    const zoom = items.filter(({ role }) => role === 'zoomIn').map(({ accelerator }) => accelerator);
    expect(zoom).toEqual([undefined, 'CommandOrControl+=']);
  });

  test('has no accelerator twice', () => {
    const keys = menu(platform).flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('opens the dialogs of the window, and a second one', () => {
    const opened: string[] = [];
    const template = menuTemplate(
      platform,
      wordsIn('en'),
      (dialog) => opened.push(dialog),
      () => opened.push('second window'),
    );
    const items = itemsOf(template);
    for (const { click } of items) (click as (() => void) | undefined)?.();
    expect(opened.sort()).toEqual(['help', 'lab', 'lessons', 'recordings', 'second window', 'settings']);
  });
});

test('what belongs to macOS is on macOS alone', () => {
  const own = ['services', 'hide', 'hideOthers', 'unhide', 'front'];
  const roles = (platform: string) => menu(platform).flatMap(({ role }) => role ?? []);
  expect(roles('darwin')).toEqual(expect.arrayContaining(own));
  for (const platform of ['win32', 'linux'])
    expect(roles(platform).filter((role) => own.includes(role))).toEqual([]);
});

test('a text field offers to edit, selected text to be copied, all else nothing', () => {
  const words = wordsIn('ko');
  expect(named(contextTemplate(words, true, false)).map(({ label }) => label)).toContain('붙여넣기');
  expect(contextTemplate(words, false, true)).toEqual([{ role: 'copy', label: '복사' }]);
  expect(contextTemplate(words, false, false)).toEqual([]);
});
