import type { Session } from '../session/session';

/** Text longer than this cannot be held as one string with safety. */
const LARGEST = 256 * 1024 * 1024;

/** Opens a recording that was chosen or dropped. `tooLarge` is said of a file that no run could have made. */
export async function openFile(session: Session, file: File | undefined, tooLarge: string): Promise<void> {
  if (!file) return;
  if (file.size > LARGEST) session.tell(tooLarge);
  else session.openText(await file.text());
}
