import { NOT_BEGUN } from './empty-run';
import type { SessionState } from './state';

/** Whether what is on screen is one run that is over: only that can be exported. */
export function isExportable({
  playback,
  transport,
  comparison,
}: Pick<SessionState, 'playback' | 'transport' | 'comparison'>): boolean {
  return playback.log.header.id !== NOT_BEGUN && !transport.cooking && !comparison;
}
