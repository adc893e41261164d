import { DESKTOP_EXTENSION, RECORDING_EXTENSION } from '../../shared/recording/recording-name';

/** The end of the name of each format's file, with its dot. */
export const extensions = {
  recording: RECORDING_EXTENSION,
  // To be handed on: a desktop knows what opens it.
  packed: DESKTOP_EXTENSION,
  html: '.html',
  webm: '.webm',
  gif: '.gif',
  png: '.png',
  svg: '.svg',
  csv: '.csv',
  chrome: '.trace.json',
} as const;

export type Format = keyof typeof extensions;

/** What they are for, a row each. */
export const purposes = {
  replay: ['recording', 'packed', 'html'],
  show: ['webm', 'gif', 'png'],
  measure: ['svg', 'csv', 'chrome'],
} as const satisfies Record<string, readonly Format[]>;
export type Purpose = keyof typeof purposes;

/**
 * The name of a file: lesson, when it was cooked (in UTC), and the format.
 * @param startedAt ISO 8601
 */
export function fileName(lesson: string, startedAt: string, format: Format): string {
  const when = startedAt.slice(0, 19).replace('T', '-').replaceAll(':', '');
  return `${lesson}-${when}${extensions[format]}`;
}
