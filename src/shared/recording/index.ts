/**
 * A recording: JSON Lines with a header, the trace's events, and a footer once the run has ended. See
 * docs/recording-format.md.
 */
export { isAddedLine } from './added-line';
export { BookmarkLines, bookmarksAmong, encodeBookmark } from './bookmark-line';
export { Checksum } from './checksum';
export { decodeRecording, type Recorded, RecordingDecoder } from './decoder';
export { encodeRecording } from './encode';
export type { Fault } from './faults';
export { decodeFooter, encodeFooter } from './footer';
export { decodeHeader, encodeHeader } from './header';
export {
  isCutOff,
  LONGEST_LINE,
  LONGEST_RECORDING,
  parseLine,
  RecordingError,
  type RecordingFault,
  textOf,
  tooLong,
} from './line';
export { textEnd } from './line-end';
export { type ReadProgress, readRecording } from './read';
export { encodeEvent } from './recorded-event';
export { encodeTitle, isTitle, takeTitle, titleAmong } from './title-line';
export { isGzipped, Unpacking } from './unpacking';
