import { type TaskColours, taskColours } from '../theme/colours';
import type { LessonCard } from './lesson';

/** How many of the colours belong to the kitchen's own kinds. */
const OWN = 4;
const fixed: ReadonlyMap<string, number> = new Map([
  ['egg', 1],
  ['toast', 2],
  ['dishes', 3],
  ['dish', 3],
  ['assemble', 4],
]);

/** The program itself, and what is of no kind, such as the tag of a timeout. */
const PLAIN = 8;
/** The kind of a program's own task, which its trace shows first and its text, where it is there, defines last. */
const MAIN = 'main';
/** In this order the kinds of a program have them: each is far from the ones before it. */
const programColours = [3, 4, 5, 1, 7, 6, 2];

/**
 * The colour (1–8) of a kind of task: the kitchen's own kinds keep theirs, others follow the lesson's order; those of a
 * program follow the order in which its text defines them, and then that in which its trace shows them.
 */
export function paletteIndex(card: LessonCard | undefined, kind: string): number {
  const own = fixed.get(kind);
  if (own) return own;
  if (card?.program) return programIndex(card, card.program.kinds, kind);
  const others = Object.keys(card?.kinds ?? {}).filter((name) => !fixed.has(name));
  const place = Math.max(0, others.indexOf(kind));
  return ((OWN + place) % taskColours.length) + 1;
}

/** A bar each asks for its colour: those of a card are found once, and again when its trace shows another kind. */
const found = new WeakMap<LessonCard, { seen: number; colours: ReadonlyMap<string, number> }>();

function programIndex(card: LessonCard, seen: readonly string[], kind: string): number {
  let known = found.get(card);
  if (known?.seen !== seen.length) {
    known = { seen: seen.length, colours: coloursOf([...new Set([...Object.keys(card.kinds), ...seen])]) };
    found.set(card, known);
  }
  return known.colours.get(kind) ?? PLAIN;
}

/** Those that the kitchen's own kinds have are no other's. */
function coloursOf(kinds: readonly string[]): Map<string, number> {
  const taken = new Set(kinds.map((kind) => fixed.get(kind)));
  const free = programColours.filter((colour) => !taken.has(colour));
  const others = kinds.filter((kind) => !fixed.has(kind) && kind !== MAIN);
  return new Map(others.map((kind, place) => [kind, free[place % free.length] as number]));
}

/** The light colours of a kind of task. */
export function taskColoursOf(card: LessonCard | undefined, kind: string): TaskColours {
  return taskColours[paletteIndex(card, kind) - 1] as TaskColours;
}
