import type { TraceEvent } from '../../shared/trace/trace';
import { nameOf } from './caption-gaps';
import { type Captions, type Lookup, type SceneWords, silent } from './captions';

/** What only programs do: callbacks, resources, cancellation, the end. */
export const programCaptions = {
  'future-created': silent,
  'resource-created': silent,
  'resource-changed'(event, lookup, words) {
    const { kind = 'lock', name = '' } = lookup.known.resources.get(event.resource) ?? {};
    const resource = words(`resource.${kind}`, { name });
    const task = nameOf(event.task, lookup, words);
    return words(`resourceChanged.${event.how}`, { task, resource, value: event.value });
  },
  'callback-scheduled': ({ how, name }, _lookup, words) => words(`callbackScheduled.${how}`, { name }),
  'callback-due': callback('callbackDue'),
  'callback-started': callback('callbackStarted'),
  'callback-ended': silent,
  'callback-cancelled': callback('callbackCancelled'),
  cancellation(event, lookup, words) {
    const task = nameOf(event.task, lookup, words);
    const by = nameOf(event.by, lookup, words);
    const own = event.how === 'asked' && event.task === event.by;
    return words(own ? 'cancellation.itself' : `cancellation.${event.how}`, { task, by });
  },
  values: silent,
  'program-exited': ({ code }, _lookup, words) =>
    code === 0 ? words('exited.well') : words('exited.badly', { code }),
} satisfies Partial<Captions>;

function callback(key: 'callbackDue' | 'callbackStarted' | 'callbackCancelled') {
  return (event: TraceEvent & { callback: number }, { known }: Lookup, words: SceneWords) =>
    words(key, { name: known.callbacks.get(event.callback) ?? '' });
}
