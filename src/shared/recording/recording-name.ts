/** The end of the name of a recording that is text, as every run is recorded. */
export const RECORDING_EXTENSION = '.toast.jsonl';
/** An end of one part, which is all that a desktop can tie to an app. The file may be gzipped or not. */
export const DESKTOP_EXTENSION = '.toastrun';
/** For a file picker, which goes by the last part of a name alone. */
export const PICKED_EXTENSIONS = `${DESKTOP_EXTENSION},.jsonl,.gz`;

/**
 * What browsers and desktops put before or behind an extension so that a copy has a name of its own, such as `(1)`, `-1`,
 * `copy 2` or `- 복사본`.
 */
const COPY = String.raw`(?:[\s(（][^./\\\0]*|[-_]\d+)?`;
const GZIPPED = String.raw`(?:\.gz${COPY})?`;
const name = new RegExp(
  String.raw`^(?!\._)[^/\\\0]+(?:\.toast${COPY}\.jsonl|\.toastrun)${COPY}${GZIPPED}$`,
  'iu',
);

/** Whether a file of this name is listed as a recording; false for a path. Its format is detected from its bytes. */
export const isRecordingName = (text: string): boolean => name.test(text);
