import type { ProgramHeader, RunHeader } from '../trace/run-log';
import { kindsSeen } from '../trace/task-kinds';
import type { Text } from '../words/text';
import { cardOfRun, type LessonCard } from './lesson';

/** What the header of a program's run has in place of a lesson's id. */
export const LAB = 'lab';

/** What a list of lessons calls all programs. */
export const labTitle: Text = { en: 'Programs of one’s own', ko: '직접 쓴 프로그램' };

type Shown = Pick<RunHeader, 'lesson' | 'parameters'> & Partial<Pick<RunHeader, 'program'>>;

/** The card of a run: its lesson's, as it was when that was recorded, or its program's; undefined if the lesson is unknown. */
export function cardFor(cards: readonly LessonCard[], run: Shown): LessonCard | undefined {
  if (run.program) return programCard(run.program);
  const card = cards.find(({ id }) => id === run.lesson);
  return card && cardOfRun(card, run.parameters);
}

/** One card for each header, so that what is made of a card is made once. */
const made = new WeakMap<ProgramHeader, LessonCard>();

/** What a lesson would declare, made of a program: so every picture of a lesson's run is one of a program's, too. */
function programCard(program: ProgramHeader): LessonCard {
  const known = made.get(program);
  if (known) return known;
  const card = cardOf(program);
  made.set(program, card);
  return card;
}

function cardOf(program: ProgramHeader): LessonCard {
  const { file, host, python, source } = program;
  const code = source ?? '';
  const both = { sync: code, async: code };
  return {
    id: LAB,
    program: { file, whole: source !== null, kinds: kindsSeen(program) },
    title: { en: file, ko: file },
    summary: summaries[host](python),
    teaches: { en: 'What a program does while it waits', ko: '프로그램이 기다리는 동안 하는 일' },
    minutes: 1,
    watch: {
      en: 'What each task waits for, and what the cook does meanwhile.',
      ko: '태스크마다 무엇을 기다리는지, 그동안 요리사가 무엇을 하는지',
    },
    // What it shows are its findings: nothing else is known of it beforehand.
    showed: { en: '', ko: '' },
    chapter: 'sync-async',
    scene: 'lab',
    measures: false,
    panel: 'loop',
    // How a loop works is seen in the first of its steps; they may be thousands.
    dwellsOn: ['created', 'step', 'woken', 'taken', 'printed', 'raised', 'cancelled'],
    dwellsAlike: 6,
    questions: [],
    parameters: {},
    labels: {},
    kinds: kindsOf(code),
    main: file,
    code: { python: both, typescript: both },
    orderable: [],
  };
}

/** The coroutines that it defines, in their order: each has a colour of its own, as far as there are colours. */
function kindsOf(source: string): Record<string, Text> {
  const names = [...source.matchAll(/\basync\s+def\s+([\p{L}\p{N}_]+)/gu)].map(([, name = '']) => name);
  return Object.fromEntries(
    [...new Set(names)].slice(0, MOST_KINDS).map((name) => [name, { en: name, ko: name }]),
  );
}

/** Far more than there are colours. */
const MOST_KINDS = 100;

const summaries = {
  pyodide: (python: string) => ({
    en: `A program that Python ${python} runs here. A synchronous kitchen runs it as if nothing in it were asynchronous.`,
    ko: `여기서 파이썬 ${python}으로 실행한 프로그램입니다. 동기 주방은 비동기가 전혀 없는 것처럼 실행합니다.`,
  }),
  cpython: (python: string) => ({
    en: `A program as Python ${python} ran it, recorded.`,
    ko: `파이썬 ${python}이 실행하는 것을 그대로 녹화한 프로그램입니다.`,
  }),
};
