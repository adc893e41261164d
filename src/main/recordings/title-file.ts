import { decodeHeader, encodeTitle } from '../../shared/recording';
import { addLine } from './add-line';
import { scanRecording } from './line-scan';

/**
 * Gives a recording that nobody writes a title, or takes it away with ''; it is on the disk then.
 * @throws RecordingError where the file is no recording; else what the file fails with
 */
export async function titleFile(path: string, title: string): Promise<void> {
  const scan = await scanRecording(path);
  decodeHeader(scan.first);
  if (scan.title !== title) await addLine(path, scan, encodeTitle(title));
}
