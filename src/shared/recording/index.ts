/**
 * A recording: JSON Lines with a header, the trace's events, and a footer once the run has ended. See
 * docs/recording-format.md.
 */
export { Checksum } from './checksum';
export { decodeRecording, RecordingDecoder } from './decoder';
export { decodeFooter, encodeFooter, type RecordingFooter } from './footer';
export { decodeHeader, encodeHeader, RECORDING_EXTENSION } from './header';
export { RecordingError } from './line';
export { encodeEvent } from './recorded-event';
