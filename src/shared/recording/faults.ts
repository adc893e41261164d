import { mismatches } from '../validation/mismatches';
import { fill, type Gaps } from '../words/fill';

/**
 * What can be wrong with a recording, with gaps for values. A window says it in its own language; these words are for
 * the command line, for logs and for tests.
 */
export const faults = {
  ...mismatches,
  empty: 'the file is empty',
  headerCutOff: 'the header is cut off',
  notText: 'this is not UTF-8 text',
  notJson: 'this is not JSON',
  tooLong: 'longer than {{most}} bytes',
  tooManyEvents: 'more than {{most}} events',
  tooManyBytes: 'more than {{most}} bytes in total',
  tooManyBookmarks: 'more than {{most}} bookmarks',
  brokenPacking: 'the gzip stream is broken or cut off',
  foreign: 'this is not a recording of Toast Kitchen',
  newer:
    'this recording was made by a newer Toast Kitchen (format {{version}}; this one reads up to {{newest}})',
  protoKey: 'no key may be named __proto__',
  noEvent: 'type: not an event type',
  addedLine: 'a line with a bookmark or a title must begin with {"bookmark": or {"title":',
  bookmarkTime: 'bookmark.t: must be within the run, at most {{most}}',
  afterFooter: 'only bookmarks and titles may follow the footer',
  lane: 'lane must be one named in the header, not {{lane}}',
  seq: 'seq must be more than {{before}}, not {{seq}}',
  time: 't must not decrease within a lane ({{before}} came before {{t}})',
  afterEnd: 'nothing may follow the end of lane {{lane}}',
  eventCount: 'events must be {{events}}, the number of events, not {{told}}',
  duration: "durationMs must be {{durationMs}}, the last event's time, not {{told}}",
  checksum: 'checksum does not match: an event was changed after it was recorded',
} as const;

export type Fault = keyof typeof faults;
export type FaultValues = Gaps;

/** A fault in English. */
export function faultText(fault: Fault, values: FaultValues): string {
  return fill(faults[fault], values);
}
