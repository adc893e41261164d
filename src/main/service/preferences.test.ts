import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../shared/api/kitchen-api';
import { PreferencesFile } from './preferences';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
});
afterEach(() => rm(home, { recursive: true }));

it('remembers what was changed', async () => {
  await new PreferencesFile(home).change({ language: 'ko', speed: 2 });
  expect(await new PreferencesFile(home).read()).toEqual({ ...defaultPreferences, language: 'ko', speed: 2 });
});

it('loses none of two changes at once', async () => {
  const preferences = new PreferencesFile(home);
  await Promise.all([preferences.change({ language: 'ko' }), preferences.change({ speed: 2 })]);
  expect(await new PreferencesFile(home).read()).toMatchObject({ language: 'ko', speed: 2 });
});

it('keeps what it had where the file cannot be written, and goes on', async () => {
  const folder = join(home, 'in-the-way');
  await writeFile(folder, '');
  const preferences = new PreferencesFile(folder);
  await expect(preferences.change({ speed: 2 })).rejects.toThrow();
  expect(await preferences.read()).toEqual(defaultPreferences);
  await rm(folder);
  expect(await preferences.change({ speed: 4 })).toMatchObject({ speed: 4 });
});

it.each(['null', '[1]', '"text"', '7', '{"__proto__":{"speed":4}}'])(
  'starts with %s as its file',
  async (text) => {
    await writeFile(join(home, 'preferences.json'), text);
    expect(await new PreferencesFile(home).read()).toEqual(defaultPreferences);
  },
);

it('takes the default for each field that is not valid', async () => {
  await writeFile(join(home, 'preferences.json'), JSON.stringify({ language: 'xx', speed: 4, odd: 1 }));
  expect(await new PreferencesFile(home).read()).toEqual({ ...defaultPreferences, speed: 4 });
});

it('keeps a file aside that is no JSON', async () => {
  await writeFile(join(home, 'preferences.json'), '{"language":');
  expect(await new PreferencesFile(home).read()).toEqual(defaultPreferences);
  expect(await readFile(join(home, 'preferences.broken.json'), 'utf8')).toBe('{"language":');
});

it('reads a file that an editor has given a byte order mark', async () => {
  await writeFile(join(home, 'preferences.json'), '\ufeff{"language":"ko","odd":1}');
  expect(await new PreferencesFile(home).change({ speed: 2 })).toMatchObject({ language: 'ko', speed: 2 });
  expect(JSON.parse(await readFile(join(home, 'preferences.json'), 'utf8'))).toEqual({
    language: 'ko',
    odd: 1,
    speed: 2,
  });
});

it('keeps a file aside that could not be written again, and goes on', async () => {
  const deep = `{"odd":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  await writeFile(join(home, 'preferences.json'), deep);
  expect(await new PreferencesFile(home).change({ speed: 2 })).toEqual({ ...defaultPreferences, speed: 2 });
  expect(await readFile(join(home, 'preferences.broken.json'), 'utf8')).toBe(deep);
});

it('writes through a link, also where it leads to nothing yet', async () => {
  await symlink('elsewhere.json', join(home, 'preferences.json'));
  await new PreferencesFile(home).change({ speed: 2 });
  expect(JSON.parse(await readFile(join(home, 'elsewhere.json'), 'utf8'))).toEqual({ speed: 2 });
});

it.skipIf(process.platform === 'win32')('replaces nothing that is no file', async () => {
  const path = join(home, 'preferences.json');
  spawnSync('mkfifo', [path]);
  const preferences = new PreferencesFile(home);
  expect(preferences.read()).toEqual(defaultPreferences);
  await expect(preferences.change({ speed: 2 })).rejects.toMatchObject({ fault: 'notFile' });
  expect(lstatSync(path).isFIFO()).toBe(true);
});

it.each(Object.keys(defaultPreferences))(
  'reads a file from before there was a preference “%s”',
  async (name) => {
    const { [name]: _, ...older }: Record<string, unknown> = { ...defaultPreferences, speed: 2 };
    await writeFile(join(home, 'preferences.json'), JSON.stringify(older));
    expect(await new PreferencesFile(home).read()).toEqual({ ...defaultPreferences, ...older });
  },
);

describe('what was remembered of a lesson that became several', () => {
  const pitfalls = { pitfall: 'timeout', mended: 'yes', egg_ms: 1000, wash_ms: 500, patience_ms: 2000 };
  const store = (stored: object) => writeFile(join(home, 'preferences.json'), JSON.stringify(stored));

  it('holds for the one that was last chosen', async () => {
    await store({ lesson: 'pitfalls', parameters: { pitfalls }, done: ['gil', 'pitfalls'] });
    expect(await new PreferencesFile(home).read()).toMatchObject({
      lesson: 'timeout',
      parameters: { timeout: { mended: 'yes', egg_ms: 1000, patience_ms: 2000 } },
      done: ['gil', 'timeout'],
    });
  });

  it('holds for the usual one where none was chosen', async () => {
    await store({ lesson: 'pitfalls', done: ['pitfalls'] });
    const { lesson, done, parameters } = await new PreferencesFile(home).read();
    expect({ lesson, done, parameters }).toEqual({
      lesson: 'forgotten-await',
      done: ['forgotten-await'],
      parameters: {},
    });
  });

  it('gives way to what was set since, and stays in the file for an older version', async () => {
    await store({ parameters: { timeout: { egg_ms: 3000 }, pitfalls }, done: ['timeout', 'pitfalls'] });
    const preferences = new PreferencesFile(home);
    const changed = await preferences.change({ parameters: { gil: { threads: 4 } } });
    expect(changed).toEqual(await preferences.read());
    expect(changed).toMatchObject({
      parameters: { timeout: { egg_ms: 3000 }, gil: { threads: 4 } },
      done: ['timeout'],
    });
    expect(JSON.parse(await readFile(join(home, 'preferences.json'), 'utf8')).parameters).toMatchObject({
      pitfalls,
    });
  });
});
