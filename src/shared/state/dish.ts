import type { LaneState } from './lane-state';
import { type Portion, plates } from './portions';

/** What lies on a plate; 'nothing' was made for an order that waits for something, and '' is a plate without an order. */
export type Dish =
  | 'sandwich'
  | 'egg'
  | 'toast'
  | 'burnt-egg'
  | 'burnt-toast'
  | 'plate'
  | 'covered'
  | 'nothing'
  | '';

/** What an order's plate shows: what its tickets came to, where they were food, else what its kind is. */
export function dishOf(of: { kind: string; portions: readonly Portion[]; empty: boolean }): Dish {
  if (of.empty) return 'nothing';
  const foods = of.portions.filter(({ kind }) => kind === 'egg' || kind === 'toast');
  const burnt = foods.find(({ fate }) => fate === 'burnt');
  if (burnt) return burnt.kind === 'egg' ? 'burnt-egg' : 'burnt-toast';
  const fine = foods.filter(({ fate }) => fate === 'fine').map(({ kind }) => kind);
  if (fine.length > 0)
    return fine.every((kind) => kind === fine[0]) ? (fine[0] as 'egg' | 'toast') : 'sandwich';
  return foods.length > 0 ? 'nothing' : (byKind.get(of.kind) ?? (of.kind ? 'covered' : ''));
}

const byKind: ReadonlyMap<string, Dish> = new Map([
  ['breakfast', 'sandwich'],
  ['egg', 'egg'],
  ['toast', 'toast'],
  ['dish', 'plate'],
  ['dishes', 'plate'],
]);

/** What a kitchen's orders came to in one picture: what went wrong before what went well. */
export function dishOfAll(state: LaneState): Dish | 'bin' {
  const all = [...plates(state).values()];
  const portions = all.flatMap((plate) => plate.portions);
  const burnt = portions.some(({ fate }) => fate === 'burnt');
  if (!burnt && portions.some(({ fate }) => fate === 'thrown')) return 'bin';
  const served = all.filter((plate) => plate.served);
  const kind = (served[0] ?? all[0])?.kind ?? 'breakfast';
  if (burnt || all.length === 0) return dishOf({ kind, portions, empty: false });
  return dishOf({ kind, portions: served.flatMap((plate) => plate.portions), empty: served.length === 0 });
}
