import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaySpeeds, speedLimits } from '../../shared/api/speed';
import { type FileFormat, fileFormats } from '../../shared/exports/formats';
import type { Mode } from '../../shared/trace/trace';
import { isLanguage, type Language, languages } from '../../shared/words/text';

/** A wrong argument; the message is one line that names it and what it takes. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export type ModeChoice = Mode | 'both';

/** What `--speed` takes; `text` says so. */
interface SpeedRange {
  least: number;
  most: number;
  text: string;
}

/** How fast a run cooks, and a film runs. */
export const runSpeed = speedRange(speedLimits.least, speedLimits.most);
export const filmSpeed = speedRange(replaySpeeds[0], replaySpeeds.at(-1) as number);

function speedRange(least: number, most: number): SpeedRange {
  return { least, most, text: `a number from ${least} to ${most}` };
}

/** @returns kitchen ms per ms */
export function parseSpeed(value: string, { least, most, text }: SpeedRange): number {
  const speed = Number(value);
  if (/^\d*\.?\d+$/.test(value) && speed >= least && speed <= most) return speed;
  throw new UsageError(`--speed must be ${text}, not "${value}"`);
}

export function parseMode(value: string): ModeChoice {
  if (value === 'sync' || value === 'async' || value === 'both') return value;
  throw new UsageError(`--mode must be sync, async or both, not "${value}"`);
}

/** What cooks a program. */
export type ProgramHost = 'browser' | 'process';

export function parseHost(value: string): ProgramHost {
  if (value === 'browser' || value === 'process') return value;
  throw new UsageError(`--host must be browser or process, not "${value}"`);
}

export function parseFormat(value: string): FileFormat {
  const format = fileFormats.find((each) => each === value);
  if (format) return format;
  throw new UsageError(`--to must be one of ${fileFormats.join(', ')}, not "${value}"`);
}

export function parseLanguage(value: string): Language {
  if (isLanguage(value)) return value;
  throw new UsageError(`--language must be ${languages.join(' or ')}, not "${value}"`);
}

/** A kitchen time in seconds. @returns kitchen ms */
export function parseSeconds(option: string, value: string): number {
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  throw new UsageError(`${option} must be a number of seconds, such as 2.5, not "${value}"`);
}

export function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new UsageError(`--port must be a number from 0 to 65535, not "${value}"`);
}

/** Adds one `name=value` to those before it; the last one of a name counts. */
export function parseSetting(value: string, before: ReadonlyMap<string, string> = new Map()) {
  const [, name, setting] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
  if (name === undefined || setting === undefined)
    throw new UsageError(`--set must be name=value, such as eggs=2, not "${value}"`);
  return new Map([...before, [name, setting]]);
}

/** A file that can be written: in a folder that is there, and no folder itself. */
export function parseNewFile(option: string, value: string): string {
  const wrong = (why: string) => new UsageError(`${option} must be a file to write, not "${value}": ${why}`);
  if (value === '' || value.startsWith('--')) throw wrong('this is not a file name');
  if (isFolder(value)) throw wrong('this is a folder');
  if (!isFolder(dirname(value))) throw wrong(`there is no folder "${dirname(value)}"`);
  return value;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
