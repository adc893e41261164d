import { defineLesson, type Lesson } from '../src/main/kitchen/lesson';
import { breakfast } from '../src/main/lessons/breakfast/cook';
import type { LessonCard } from '../src/shared/lesson/lesson';

const number = (max: number) =>
  ({ type: 'integer', min: 0, max, default: 0, unit: '', label: { en: '', ko: '' } }) as const;

function card(id: string) {
  return {
    id,
    title: { en: id, ko: id },
    summary: { en: '', ko: '' },
    watch: { en: '', ko: '' },
    teaches: { en: '', ko: '' },
    minutes: 1,
    parameters: { tasks: number(100_000), waits: number(1000), ms: number(60_000) },
    labels: {},
    kinds: {},
    main: 'main',
    showed: { en: '', ko: '' },
    chapter: 'why',
    scene: 'kitchen',
    measures: false,
    questions: [],
    code: { python: { sync: '', async: '' }, typescript: { sync: '', async: '' } },
    orderable: [],
  } as const satisfies LessonCard;
}

/** `tasks` coroutines that each wait `waits` times `ms`, all at once. */
const waits = defineLesson(card('waits'), {
  sync: (kitchen, { waits, ms }) => {
    for (let i = 0; i < waits; i++) kitchen.wait('wait', ms);
  },
  async: async (kitchen, { tasks, waits, ms }) => {
    const wait = async () => {
      for (let i = 0; i < waits; i++) await kitchen.wait('wait', ms);
    };
    const all = Array.from({ length: tasks }, () => kitchen.createTask({ kind: 'wait', name: 'wait' }, wait));
    await kitchen.gather(...all);
  },
});

/** `tasks` coroutines whose waits are spread out evenly over `ms`, so that events come in a steady stream. */
const stream = defineLesson(card('stream'), {
  sync: waits.sync as never,
  async: async (kitchen, { tasks, waits, ms }) => {
    const wait = (i: number) => async () => {
      await kitchen.wait('stagger', (i * ms) / tasks);
      for (let n = 0; n < waits; n++) await kitchen.wait('wait', ms);
    };
    const all = Array.from({ length: tasks }, (_, i) =>
      kitchen.createTask({ kind: 'wait', name: 'wait' }, wait(i)),
    );
    await kitchen.gather(...all);
  },
});

export function findBenchLesson(id: string): Lesson | undefined {
  return [waits, stream, breakfast].find((lesson) => lesson.card.id === id);
}
