import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type TextFormat, textFormats } from '../../shared/exports/text-formats';
import type { Mode } from '../../shared/trace';

/** A wrong argument; the message is one line that names it and what it takes. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export type ModeChoice = Mode | 'both';

/** Kitchen ms per ms. */
export function parseSpeed(value: string): number {
  const speed = Number(value);
  if (/^\d*\.?\d+$/.test(value) && speed >= 0.1 && speed <= 1000) return speed;
  throw new UsageError(`--speed takes a number from 0.1 to 1000, not "${value}"`);
}

export function parseMode(value: string): ModeChoice {
  if (value === 'sync' || value === 'async' || value === 'both') return value;
  throw new UsageError(`--mode takes sync, async or both, not "${value}"`);
}

/** Formats that need a canvas. */
const DRAWN = ['png', 'webm', 'gif'];

export function parseFormat(value: string): TextFormat {
  if ((textFormats as string[]).includes(value)) return value as TextFormat;
  const where = DRAWN.includes(value) ? ': pictures and films are made in the window (key E)' : '';
  throw new UsageError(`--to takes one of ${textFormats.join(', ')}, not "${value}"${where}`);
}

export function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new UsageError(`--port takes a number from 0 to 65535, not "${value}"`);
}

/** Adds one `name=value` to those before it; the last one of a name counts. */
export function parseSetting(value: string, before: ReadonlyMap<string, string> = new Map()) {
  const [, name, setting] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
  if (name === undefined || setting === undefined)
    throw new UsageError(`--set takes name=value, such as eggs=2, not "${value}"`);
  return new Map([...before, [name, setting]]);
}

/** A file that can be written: in a folder that is there, and no folder itself. */
export function parseNewFile(option: string, value: string): string {
  const wrong = (why: string) => new UsageError(`${option} takes a file to write, not "${value}": ${why}`);
  if (value === '' || value.startsWith('--')) throw wrong('that is no file name');
  if (isFolder(value)) throw wrong('that is a folder');
  if (!isFolder(dirname(value))) throw wrong(`there is no folder "${dirname(value)}"`);
  return value;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
