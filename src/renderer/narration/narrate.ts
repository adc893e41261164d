import type { RunHeader } from '../../shared/trace/run-log';
import type { LaneId, TraceEvent } from '../../shared/trace/trace';
import { capitalised, inSeconds } from '../words/names';
import { stepGaps } from './caption-gaps';
import type { Captions, Lookup, SceneWords, Words } from './captions';
import { executorCaptions } from './executor-captions';
import { laneCaptions } from './lane-captions';
import { programCaptions } from './program-captions';
import { taskCaptions } from './task-captions';

/** A type of event that is in none of these does not compile. */
const captions: Captions = { ...taskCaptions, ...executorCaptions, ...laneCaptions, ...programCaptions };

/** What is said of an event, without its time and lane; '' for an event that is not narrated. */
export function caption(event: TraceEvent, lookup: Lookup, look: Words): string {
  const say = captions[event.type] as (event: TraceEvent, lookup: Lookup, words: SceneWords) => string;
  return say(event, lookup, inScene(lookup, look));
}

/** The caption of something that came while the thread was in something else, with that in short. */
export function captionBeside(what: string, holds: TraceEvent, lookup: Lookup, look: Words): string {
  const words = inScene(lookup, look);
  switch (holds.type) {
    case 'block-started':
    case 'work-started': {
      const key = holds.type === 'block-started' ? 'beside.blocked' : 'beside.works';
      return words(key, { ...stepGaps(holds, holds.ms, lookup, words), what });
    }
    default:
      return what;
  }
}

/** A caption as a sentence with its event's time and lane. */
export function atItsTime(event: TraceEvent, lane: string, what: string, look: Words): string {
  return look('at', { s: inSeconds(event.t, false), lane, what });
}

/** What tells the lanes of a run apart: their modes, or left and right where both have the same. */
export function laneName(lane: LaneId, { lanes }: RunHeader, { card, language }: Given, look: Words): string {
  const mode = lanes.find((each) => each.lane === lane)?.mode;
  if (!mode || lanes.every((each) => each.lane === lane || each.mode === mode)) return look(lane);
  const own = card?.modeNames?.[mode][language];
  return own ? capitalised(own) : look(mode);
}

type Given = Pick<Lookup, 'card' | 'language'>;

function inScene({ card }: Lookup, look: Words): SceneWords {
  const scene = card?.scene ?? 'kitchen';
  return scene === 'kitchen' ? look : (key, gaps) => look([`${scene}.${key}` as typeof key, key], gaps);
}
