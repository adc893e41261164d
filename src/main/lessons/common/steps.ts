import type { IntegerParameter } from '../../../shared/lesson/lesson';
import type { Step, Steps } from '../../../shared/lesson/step';
import type { Text } from '../../../shared/words/text';

/** How long one step takes: a parameter in kitchen milliseconds, 0 to 60 s. */
export function stepMs(label: Text, ms: number) {
  return { type: 'integer', min: 0, max: 60_000, default: ms, unit: 'ms', label } as const;
}

/** How many of something, from `min` to `max`. */
export function count(label: Text, from: { min: number; max: number; default: number }) {
  return { type: 'integer', ...from, unit: '', label } as const satisfies IntegerParameter;
}

/** Whether a mistake is run as it is made, or as it is put right. */
export const mended = {
  type: 'choice',
  label: { en: 'fixed', ko: '고친 코드' },
  options: { no: { en: 'no', ko: '아니요' }, yes: { en: 'yes', ko: '예' } },
  default: 'no',
} as const;

/** Two tasks that are gathered. */
export const waitForBoth = { words: { en: 'wait for both', ko: '둘 다 기다리기' } };

/** Something that is put on its station, cooks there and is taken off. */
export const onAndOff = {
  on: { words: { en: 'put it on', ko: '올리기' } },
  cook: { words: { en: 'let it cook', ko: '익히기' } },
  off: { words: { en: 'take it off', ko: '내리기' } },
} satisfies Steps;

/** Where the task of an egg and of a toast is created, or where both are called for. */
export const creating = {
  'create-egg': { words: { en: 'set the egg going', ko: '달걀 시작하기' } },
  'create-toast': { words: { en: 'set the toast going', ko: '토스트 시작하기' } },
} satisfies Steps;

/** Where the dishes are begun. */
export const createDishes = { words: { en: 'set the dishes going', ko: '설거지 시작하기' } } satisfies Step;

/** How an egg and a toast are made that are put on their stations. */
export const putOnRecipes = [
  { kind: 'egg', steps: { cook: 'egg_ms' } },
  { kind: 'toast', steps: { cook: 'toast_ms' } },
] as const;

/** Kinds of tasks and orders that lessons share. */
export const kinds = {
  breakfast: { en: 'breakfast', ko: '아침 식사' },
  egg: { en: 'egg', ko: '달걀' },
  toast: { en: 'toast', ko: '토스트' },
  dishes: { en: 'dishes', ko: '설거지' },
  assemble: { en: 'plate up', ko: '담아내기' },
} satisfies Record<string, Text>;

/** Steps that lessons share, by the labels that their trace events carry. */
export const labels = {
  crack: { words: { en: 'crack the egg', ko: '달걀 깨기' }, station: 'board', prop: 'egg' },
  fry: { words: { en: 'fry the egg', ko: '달걀 굽기' }, station: 'stove' },
  plate: { words: { en: 'plate the egg', ko: '달걀 담기' }, station: 'stove', prop: 'spatula' },
  slice: {
    words: { en: 'slice the bread', ko: '빵 자르기' },
    station: 'board',
    prop: 'knife',
    makes: 'slice',
  },
  toast: { words: { en: 'toast the bread', ko: '빵 굽기' }, station: 'toaster' },
  butter: { words: { en: 'butter the toast', ko: '버터 바르기' }, station: 'toaster', prop: 'knife' },
  wash: { words: { en: 'wash a dish', ko: '접시 씻기' }, station: 'sink', prop: 'dish' },
  assemble: {
    words: { en: 'put the plate together', ko: '아침 식사 차려 내기' },
    station: 'board',
    prop: 'knife',
    makes: 'plate',
  },
  'egg-ready': { words: { en: 'announce that the egg is ready', ko: '달걀이 다 됐다고 알리기' } },
  'toast-ready': { words: { en: 'announce that the toast is ready', ko: '토스트가 다 됐다고 알리기' } },
  clean: { words: { en: 'announce that a dish is clean', ko: '접시가 깨끗하다고 알리기' } },
  served: { words: { en: 'announce that the breakfast is served', ko: '아침 식사가 나간다고 알리기' } },
  gather: { words: { en: 'wait for all of them', ko: '모두 기다리기' } },
} satisfies Steps;

/** How an egg and a toast are made with the steps of `eggAndToast`. */
export const recipes = {
  egg: { kind: 'egg', steps: { crack: 'crack_ms', fry: 'fry_ms', plate: 'plate_ms' } },
  toast: { kind: 'toast', steps: { slice: 'slice_ms', toast: 'toast_ms', butter: 'butter_ms' } },
} as const;

/** The counts among the parameters of `eggAndToast`. */
export const slots = { burners: 'stove_burners', toasterSlots: 'toaster_slots' } as const;

/** Parameters for cooking an egg and a toast: how long each step takes, and how many places each station has. */
export const eggAndToast = {
  crack_ms: stepMs(labels.crack.words, 1000),
  fry_ms: stepMs(labels.fry.words, 6000),
  plate_ms: stepMs(labels.plate.words, 1000),
  slice_ms: stepMs(labels.slice.words, 1000),
  toast_ms: stepMs(labels.toast.words, 4000),
  butter_ms: stepMs(labels.butter.words, 1000),
  wash_ms: stepMs(labels.wash.words, 1000),
  toaster_slots: count({ en: 'toaster slots', ko: '토스터 칸' }, { min: 1, max: 4, default: 2 }),
  stove_burners: count({ en: 'stove burners', ko: '화구' }, { min: 1, max: 4, default: 2 }),
};
