import { CommandError, type CommandProblem } from '../../../shared/api/kitchen-api';
import { type RecordingBytes, recordingPath } from '../../../shared/api/recording-resource';
import { unreachable } from './unreachable';

/**
 * A recording from the host that served this page.
 * @param token what the host asks for, or '' where it asks for none
 * @throws CommandError; else the signal's reason
 */
export async function fetchRecording(
  name: string,
  token: string,
  signal?: AbortSignal,
): Promise<RecordingBytes> {
  const headers = token ? { Authorization: `Bearer ${token}` } : undefined;
  const answer = await fetch(recordingPath(name), { headers, signal: signal ?? null }).catch(() => null);
  signal?.throwIfAborted();
  if (!answer?.ok || !answer.body) throw new CommandError(await problemOf(answer));
  return { bytes: answer.body, size: Number(answer.headers.get('Content-Length')) };
}

/** A host that refuses to speak with this page at all gives no problem. */
async function problemOf(answer: Response | null): Promise<CommandProblem> {
  return (await answer?.json().catch(() => null)) ?? unreachable;
}
