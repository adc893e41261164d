import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { isRecordingName } from '../src/shared/recording/recording-name';
import { built } from './built';
import { drawIcons } from './icons.mjs';
import packaging from './package.json';

const here = import.meta.dirname;
const schemaFile = join(here, 'electron-builder.schema.json');
const installed = join(here, 'node_modules/app-builder-lib');

let validate: ValidateFunction | undefined;
let config: typeof import('./electron-builder.mjs').default;
beforeAll(async () => {
  await built();
  config = (await import('./electron-builder.mjs')).default;
}, 180_000);

/** As electron-builder validates, by its own schema. */
function faultsOf(value: object): string[] {
  validate ??= new Ajv({ strict: false, allErrors: true }).compile(schema());
  validate(structuredClone(value));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const schema = () => JSON.parse(readFileSync(schemaFile, 'utf8'));

describe('the configuration of the installers', () => {
  it('is valid by electron-builder', () => {
    expect(faultsOf(config)).toEqual([]);
    expect(faultsOf({ ...config, fuses: {} })).not.toEqual([]);
    expect(faultsOf({ ...config, mac: { ...config.mac, category: 7 } })).not.toEqual([]);
    expect(faultsOf({ ...config, electronFuses: { runAsNodes: true } })).not.toEqual([]);
  }, 30_000);

  it('is held against the schema of the version that is used', () => {
    expect(schema().$comment).toBe(`electron-builder ${packaging.devDependencies['electron-builder']}`);
  });

  it.runIf(existsSync(installed))('is held against the schema that is installed', async () => {
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const theirs = JSON.parse(readFileSync(join(installed, 'scheme.json'), 'utf8'), withoutWords);
    const text = JSON.stringify({ $comment: `electron-builder ${version}`, ...theirs });
    await expect(`${text}\n`).toMatchFileSnapshot(schemaFile);
  });

  it('ties the app to names of recordings alone, by one part where a system knows no more', () => {
    const { mac, win, linux } = config;
    for (const { ext } of [...mac.fileAssociations, ...win.fileAssociations, ...linux.fileAssociations])
      expect(isRecordingName(`a.${ext}`)).toBe(true);
    for (const { ext } of [...mac.fileAssociations, ...win.fileAssociations]) expect(ext).toBe('toastrun');
  });

  it('leaves Electron able to run as Node, which the crowd is', () => {
    expect(config.electronFuses.runAsNode).toBe(true);
  });

  it('names icons that are drawn from the logo', async () => {
    const icons = await drawIcons();
    const { mac, win, linux } = config;
    expect(Object.keys(icons)).toEqual(
      expect.arrayContaining([
        mac.icon,
        win.icon,
        'recording.icns',
        'recording.ico',
        `${linux.icon}/512x512.png`,
      ]),
    );
    for (const [path, bytes] of Object.entries(icons))
      expect([path, kindOf(bytes)]).toEqual([path, kind(path)]);
    expect(sizeOf(icons['icons/48x48.png'])).toEqual([48, 48]);
    expect(sizeOf(icons['icon.png'])).toEqual([1024, 1024]);
    const ofWindow = join(here, '../src/main/electron/icon.png');
    expect(readFileSync(ofWindow).equals(icons['icons/128x128.png'] as Uint8Array)).toBe(true);
  }, 30_000);
});

function withoutWords(key: string, value: unknown) {
  return key === 'description' && typeof value === 'string' ? undefined : value;
}

const kinds = { png: '\x89PNG', ico: '\0\0\x01\0', icns: 'icns' };
const kind = (path: string) => path.slice(path.lastIndexOf('.') + 1);
const kindOf = (bytes: Uint8Array) =>
  Object.entries(kinds).find(([, magic]) => Buffer.from(bytes).toString('latin1', 0, 4) === magic)?.[0];
const sizeOf = (png: Uint8Array = new Uint8Array()) =>
  [16, 20].map((at) => Buffer.from(png).readUInt32BE(at));
