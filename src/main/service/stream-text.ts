import type { StreamMessage } from '../../shared/api/kitchen-api';
import { recentLine } from '../recordings/recent-lines';

/** A message of the stream as JSON. Its events are the lines of the recording, which are written once for all. */
export function streamText(message: StreamMessage): string {
  if (message.type !== 'events') return JSON.stringify(message);
  return `{"type":"events","events":[${message.events.map(recentLine).join(',')}]}`;
}
