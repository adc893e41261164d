import type { MomentKind } from '../show/moments';
import type { Parameters } from '../trace/run-log';
import type { Mode } from '../trace/trace';
import { InputError, type ProblemWords } from '../validation/problems';
import type { Text } from '../words/text';
import type { Headline } from './headline';
import type { KeyMoment } from './key-moment';
import { type Listing, type ListingLanguage, type Program, parseListing, programListing } from './listing';
import type { Amount, Question } from './question';
import type { SceneCount, Steps } from './step';

interface ParameterBase {
  label: Text;
}
/** A whole number from `min` to `max`. `unit` 'ms' is kitchen milliseconds. */
export interface IntegerParameter extends ParameterBase {
  type: 'integer';
  min: number;
  max: number;
  default: number;
  unit: '' | 'ms';
}
/** A line of text that `pattern` matches; `expected` says what that is. */
interface TextParameter extends ParameterBase {
  type: 'text';
  pattern: string;
  expected: Text;
  /** Where the text has times, as `@` and kitchen ms: the same as `expected`, for a window, which writes them in seconds. */
  inSeconds?: Text;
  default: string;
}
/** One of a few named choices. */
export interface ChoiceParameter extends ParameterBase {
  type: 'choice';
  /** Value → its words. */
  options: Record<string, Text>;
  default: string;
}
export type ParameterSpec = IntegerParameter | TextParameter | ChoiceParameter;

/** The course, in the order a class would take it; every lesson belongs to one of its chapters. */
export const chapters = [
  'why',
  'sync-async',
  'loop',
  'coroutine',
  'gather',
  'blocking',
  'executor',
  'crowd',
  'gil',
  'chat',
  'when-not',
] as const;
export type Chapter = (typeof chapters)[number];

/** The pictures that a lesson can be drawn as. */
export type SceneName = 'kitchen' | 'crowd' | 'knife' | 'chat' | 'lab';

/** Kinds of order that a customer can place while the lesson runs. */
interface Orderable {
  kind: string;
  /** The key that places it. */
  key: string;
}

/** One line of the recipe that is shown before a run: what is made, and its steps with how long each takes. */
export interface RecipeLine {
  /** The kind of task or order. */
  kind: string;
  /** The parameter that says how many are made; left out where it is one. */
  many?: string;
  /** In their order: the label of each → the parameter that says how long it takes, kitchen ms. */
  steps: Record<string, string>;
  /** The parameters with which it is made; left out where it always is. */
  when?: Parameters;
}

/** What a program of a lesson leaves to chance: another run of it may come out otherwise. */
export interface LeftOpen {
  /** The parameters with which it does. */
  when: Parameters;
  text: Text;
  /** The question whose answer hangs on it, which is not asked then. */
  question?: string;
}

/** What a lesson declares: everything that a window, the command line or a test can know before it runs. */
export interface LessonCard {
  id: string;
  /**
   * It is no lesson but somebody's program: its labels are places in it (trace/place.ts), and its code is that of `file`, in
   * every language and mode the same and shown as it is. `whole` is false where the code is not there. `kinds` of tasks its trace has shown so far, in that order.
   */
  program?: { file: string; whole: boolean; kinds: readonly string[] };
  title: Text;
  /** One or two sentences, which introduce it before the run, too: what happens. */
  summary: Text;
  /** What is cooked, step by step, where that has steps whose time is known. */
  recipe?: RecipeLine[];
  /** What it is about, in a few words for a list of lessons, without giving an answer away. */
  teaches: Text;
  /** How long it takes with its questions, one run and its result, as a list of lessons says it. */
  minutes: number;
  /** What to watch for in the run. */
  watch: Text;
  /** What the run showed: the idea to take home. */
  showed: Text;
  /** What its result says first; without it how many times faster the asynchronous side was. */
  headline?: Headline;
  chapter: Chapter;
  scene: SceneName;
  /** What each mode is called here, where that is more than synchronous and asynchronous ("threads"). */
  modeNames?: Record<Mode, Text>;
  /** False where no lane runs an event loop: a lane's main thread starts others, or processes, and waits for them. */
  loop?: false;
  /**
   * It measures this machine: its lanes cook one after the other so that neither disturbs the other, in real time and
   * never on a virtual clock, and are shown side by side when both are done.
   */
  measures: boolean;
  /** It is about how much sooner one kitchen is done than the other: who is first is celebrated. */
  race?: true;
  /** The page that opens by itself beside the timeline, where the lesson is about what that shows; without it, the code. */
  panel?: 'loop';
  /** Which moments that take no kitchen time dwell on screen for a beat; without it none does. */
  dwellsOn?: readonly MomentKind[];
  /** So many of them that do the same dwell in a lane, and no more; without it all do. */
  dwellsAlike?: number;
  /** What a class should see happen, with its default parameters. */
  keyMoments?: readonly KeyMoment[];
  /** Asked before the run, scored against its trace. */
  questions: Question[];
  /** What its programs leave to chance, where they do. */
  leftOpen?: LeftOpen[];
  /** What to try next: with the result, a button that runs again with these parameters changed. */
  retry?: Retry;
  /** How long a run takes at most, kitchen ms in all; left out where it is never long. */
  takes?: Amount[];
  /** Parameters by name, in the order of the form. */
  parameters: Record<string, ParameterSpec>;
  /** What the labels that trace events carry stand for ("crack" → "crack the egg", with an egg in hand, at the board). */
  labels: Steps;
  /** Parameters that set how many of each the scene shows; the default is one slot each and three dishes. */
  counts?: Partial<Record<SceneCount, string>>;
  /** Words for the kinds of tasks and orders ("egg" → "egg", "달걀"). */
  kinds: Record<string, Text>;
  /** Name of the outermost function: the bottom of the call stack. */
  main: string;
  /**
   * The lesson's program as shown, for each mode. A line that ends in `# @label` (Python) or `// @label` (TypeScript) is
   * where the step of that label is, which is how a trace event tells its source line in every language; the mark is not
   * shown. A constant that is named as a parameter has the run's value in place of its own: see constantOf. A program that
   * depends on a choice is a record of programs by that choice's value: see programOf.
   */
  code: Record<ListingLanguage, Record<Mode, Program>>;
  /** Empty unless orders can be placed while it runs. */
  orderable: Orderable[];
  /** The value that recordings made before this parameter existed stand for. */
  formerly?: { without: string; card: Pick<LessonCard, 'modeNames' | 'code'> };
}

/** Something to try; once that was tried, what is next. */
export interface Retry {
  text: Text;
  parameters: Parameters;
  /** What that run showed, where it is another idea than the first run's. */
  showed?: Text;
  next?: Retry;
}

/** Whether a lane of that mode runs an event loop, as it does where the lesson does not say otherwise. */
export function runsLoop(card: LessonCard | undefined, mode: Mode): boolean {
  return mode === 'async' && card?.loop !== false;
}

/**
 * The lesson as a run with these parameters shows it, and as it was when that was recorded. It is made once for each card,
 * so that whoever compares cards by identity sees a change only where there is one.
 */
export function cardOfRun(card: LessonCard, parameters: Parameters): LessonCard {
  const { formerly } = card;
  if (formerly && !Object.hasOwn(parameters, formerly.without))
    return madeOnce(card, formerly, formerly.card);
  const tried = triedLast(card, parameters);
  return tried?.showed ? madeOnce(card, tried, { showed: tried.showed }) : card;
}

/** For each card, and whatever of it differs, the card that came of it. */
const made = new WeakMap<LessonCard, WeakMap<object, LessonCard>>();

function madeOnce(card: LessonCard, because: object, differs: Partial<LessonCard>): LessonCard {
  const variants = made.get(card) ?? new WeakMap<object, LessonCard>();
  made.set(card, variants);
  const variant = variants.get(because) ?? { ...card, ...differs };
  variants.set(because, variant);
  return variant;
}

/** What was tried with these parameters; of several that they fit, the last. */
function triedLast({ retry }: Pick<LessonCard, 'retry'>, parameters: Parameters): Retry | undefined {
  let tried: Retry | undefined;
  for (let each = retry; each; each = each.next) if (isTried(each, parameters)) tried = each;
  return tried;
}

function isTried(retry: Retry, parameters: Parameters): boolean {
  return Object.entries(retry.parameters).every(([name, value]) => parameters[name] === value);
}

/** The parameters of a run that are not what the lesson starts with, in the order of its form. */
export function changedParameters(card: LessonCard, parameters: Parameters): string[] {
  return Object.entries(card.parameters).flatMap(([name, spec]) =>
    (parameters[name] ?? spec.default) === spec.default ? [] : [name],
  );
}

/** What to try after a run with these parameters, or undefined if there is nothing new. */
export function retryAfter(card: Pick<LessonCard, 'retry'>, parameters: Parameters): Retry | undefined {
  const tried = triedLast(card, parameters);
  return tried ? tried.next : card.retry;
}

/** The value of each parameter that a lesson starts with. */
export function defaultParameters(lesson: LessonCard): Parameters {
  return Object.fromEntries(Object.entries(lesson.parameters).map(([name, spec]) => [name, spec.default]));
}

/**
 * The lesson's parameters with defaults filled in. Numbers may come as text, as the command line gives them.
 * @throws InputError that names the parameter and what it takes.
 */
export function parseParameters(lesson: LessonCard, given: Record<string, unknown>): Parameters {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(lesson.parameters, name)) {
      const known = Object.keys(lesson.parameters).join(', ');
      throw new InputError(name, 'noParameter', { lesson: lesson.id, known });
    }
  }
  return Object.fromEntries(
    Object.entries(lesson.parameters).map(([name, spec]) => [
      name,
      Object.hasOwn(given, name) ? parseParameter(name, spec, given[name]) : spec.default,
    ]),
  );
}

/** Everything that is wrong with parameters of the lesson, by name: what parseParameters would refuse. */
export function parameterProblems(
  lesson: LessonCard,
  given: Record<string, unknown>,
): Record<string, ProblemWords> {
  const problems = Object.entries(lesson.parameters).flatMap(([name, spec]) => {
    try {
      if (Object.hasOwn(given, name)) parseParameter(name, spec, given[name]);
      return [];
    } catch (error) {
      if (error instanceof InputError) return [[name, error.why] as const];
      throw error;
    }
  });
  return Object.fromEntries(problems);
}

/** A run's parameters as its lesson takes them: what it does not take, as a file may say anything, has its default. */
export function takenParameters(lesson: LessonCard, given: Parameters): Parameters {
  const taken = (name: string, spec: ParameterSpec) => {
    try {
      return Object.hasOwn(given, name) ? parseParameter(name, spec, given[name]) : spec.default;
    } catch (error) {
      if (error instanceof InputError) return spec.default;
      throw error;
    }
  };
  return Object.fromEntries(
    Object.entries(lesson.parameters).map(([name, spec]) => [name, taken(name, spec)]),
  );
}

function parseParameter(name: string, spec: ParameterSpec, value: unknown): number | string {
  const given = JSON.stringify(value)?.slice(0, 60) ?? 'nothing';
  if (spec.type === 'choice') {
    if (typeof value === 'string' && Object.hasOwn(spec.options, value)) return value;
    throw new InputError(name, 'parameterChoice', { known: Object.keys(spec.options).join(', '), given });
  }
  if (spec.type === 'text') {
    if (typeof value === 'string' && new RegExp(`^(?:${spec.pattern})$`).test(value)) return value;
    throw new InputError(name, 'parameterText', { expected: spec.expected, given });
  }
  const { min, max, unit } = spec;
  const number = typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) return number;
  throw new InputError(name, unit === 'ms' ? 'parameterMs' : 'parameterCount', { min, max, given });
}

/** The program that a run with these parameters shows. */
export function programOf(
  card: LessonCard,
  language: ListingLanguage,
  mode: Mode,
  parameters: Parameters,
): string {
  let program = card.code[language][mode];
  while (typeof program !== 'string') {
    const chosen = String(parameters[program.by] ?? card.parameters[program.by]?.default);
    program = program.listings[chosen] ?? '';
  }
  return program;
}

/** What a run shows of its code, with the line of each label. @param parameters the run's, as they come */
export function listingOf(
  card: LessonCard,
  language: ListingLanguage,
  mode: Mode,
  parameters: Parameters,
): Listing {
  if (card.program) return programListing(card.code.python[mode] as string, card.program.file);
  const all = takenParameters(card, parameters);
  return parseListing(programOf(card, language, mode, all), language, all);
}
