import type { ParameterSpec } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';

/** A parameter's value as a window writes it: what is kitchen ms, in seconds. */
export function textOfParameter(spec: ParameterSpec, value: Parameters[string]): string {
  if (spec.type === 'integer' && spec.unit === 'ms' && typeof value === 'number') return String(value / 1000);
  if (spec.type === 'text' && spec.inSeconds)
    return String(value).replace(/@(\d+)/g, (_, ms) => `@${Number(ms) / 1000}`);
  return String(value);
}

/** What somebody wrote, as the lesson takes it; what is no number of seconds stays as it is, and is refused. */
export function parameterOfText(spec: ParameterSpec, text: string): number | string {
  if (spec.type === 'integer' && spec.unit === 'ms') return msOf(text.trim()) ?? text;
  if (spec.type === 'integer') return /^-?\d+$/.test(text.trim()) ? Number(text) : text;
  if (spec.type === 'text' && spec.inSeconds)
    return text.trim().replace(/@([\d.]+)/g, (whole, seconds) => `@${msOf(seconds) ?? whole}`);
  return text;
}

/** Seconds, with a point or a comma, as whole ms; null where it is no number. */
function msOf(seconds: string): number | null {
  const number = /^-?\d+([.,]\d*)?$|^-?[.,]\d+$/.test(seconds) ? Number(seconds.replace(',', '.')) : null;
  return number === null ? null : Math.round(number * 1000);
}
