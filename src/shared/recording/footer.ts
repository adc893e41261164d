import { missingIn } from '../trace/gaps';
import type { RunLog } from '../trace/run-log';
import type { MismatchName } from '../validation/mismatches';
import { z } from '../validation/zod';
import type { Checksum } from './checksum';
import { check, RecordingError } from './line';

export const footerSchema = z.strictObject({
  end: z.literal(true),
  events: z.int().nonnegative(),
  durationMs: z.number().nonnegative(),
  checksum: z.string().regex(/^[0-9a-f]{8}$/, 'mustBeChecksum' satisfies MismatchName),
});
export type RecordingFooter = z.infer<typeof footerSchema>;

/**
 * With its line feed.
 * @param written how many events, and the time of the last one (ms)
 * @param eventLines the checksum of every event line, with their line feeds
 */
export const encodeFooter = (
  written: Pick<RunLog, 'length' | 'endMs'>,
  eventLines: Pick<Checksum, 'value'>,
): string =>
  `${JSON.stringify({ end: true, events: written.length, durationMs: written.endMs, checksum: eventLines.value })}\n`;

/** The footer, or null where the line is no footer: the run was cut off. */
export function decodeFooter(line: string): RecordingFooter | null {
  try {
    return footerSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Lines that were lost after they were written leave gaps in the numbers: then the count alone can be checked.
 * @returns how long the run was, ms
 * @throws RecordingError where the footer does not fit what came before it
 */
export function checkFooter(value: unknown, log: RunLog, checksum: Checksum, line: number): number {
  const footer = check(footerSchema, value, line);
  const lost = footer.events - log.length;
  if (lost > 0 && lost <= missingIn(log.gaps)) return footer.durationMs;
  if (lost !== 0) throw new RecordingError(line, 'eventCount', { events: log.length, told: footer.events });
  if (footer.durationMs !== log.endMs)
    throw new RecordingError(line, 'duration', { durationMs: log.endMs, told: footer.durationMs });
  if (footer.checksum !== checksum.value) throw new RecordingError(line, 'checksum');
  return footer.durationMs;
}
