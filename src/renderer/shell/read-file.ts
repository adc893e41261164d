import { LONGEST_RECORDING } from '../../shared/recording';
import type { Session } from '../session/session';

/**
 * Opens a recording that was chosen or dropped, gzipped or not. `tooLarge` is said of a file that no run could have
 * made.
 */
export async function openFile(session: Session, file: File | undefined, tooLarge: string): Promise<void> {
  if (!file) return;
  if (file.size > LONGEST_RECORDING) session.tell(tooLarge);
  else await session.openFile(file);
}
