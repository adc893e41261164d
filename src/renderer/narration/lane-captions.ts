import type { TraceEvent } from '../../shared/trace/trace';
import { type Language, languages } from '../../shared/words/text';
import { numberWords } from '../i18n/number-words';
import { inSeconds } from '../words/names';
import { orderGaps } from './caption-gaps';
import { type Captions, type Lookup, type SceneWords, silent } from './captions';
import { endReason } from './end-reason';

/** "a bell or a helper". */
const either = Object.fromEntries(
  languages.map((language) => [language, new Intl.ListFormat(language, { type: 'disjunction' })]),
) as Record<Language, Intl.ListFormat>;

/** What concerns the kitchen as a whole: its beginning and end, its loop, its customers. */
export const laneCaptions = {
  'lane-started'({ mode }, { card, language }, words) {
    const name = card?.modeNames?.[mode][language];
    return name ? words('laneStarted.named', { name }) : words(`laneStarted.${mode}`);
  },
  'lane-ended'(event, { known }, words) {
    const key = known.joins.has(event) ? 'joined' : (`laneEnded.${event.outcome}` as const);
    return words(key, { error: endReason(event.error, words) });
  },
  'process-suspended': ({ ms }, _lookup, words) => words('suspended', { s: inSeconds(ms, false) }),
  'machine-measured': silent,
  'loop-started': ({ how }, _lookup, words) => words('loopStarted', { how }),
  'loop-stopped': (_event, _lookup, words) => words('loopStopped'),
  'turn-started': ({ turn, ready }, { language }, words) =>
    words('turn', { turn: numberWords(turn, {}, language), count: ready }),
  'idle-started': (event, lookup, words) =>
    lookup.known.joins.has(event) ? words('joins') : idle(event, lookup, words),
  'idle-ended': silent,
  'order-placed': ({ order, t }, lookup, words) => words('ordered', orderGaps(order, t, lookup)),
  'ticket-placed': silent,
  'order-served': ({ order, t }, lookup, words) => words('served', orderGaps(order, t, lookup)),
  'orders-closed': (_event, _lookup, words) => words('closed'),
} satisfies Partial<Captions>;

function idle(event: TraceEvent<'idle-started'>, { known, language }: Lookup, words: SceneWords): string {
  const awaited = (known.idleFor.get(event) ?? []).map((what) => words(`awaited.${what}`));
  const what = either[language].format(awaited);
  const blocked = known.blockedHelpers.get(event);
  return blocked ? words('idleBeside', { what, count: blocked }) : words(`idle.${known.mode}`, { what });
}
