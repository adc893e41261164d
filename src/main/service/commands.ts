import type { CommandInput, CommandName, CommandOutput } from '../../shared/api/kitchen-api';
import { FileError } from '../../shared/validation/problems';
import { findLesson, findRecipe, lessons } from '../lessons';
import type { Library } from '../recordings/library';
import { Run } from '../run/run';
import { refusal } from './command-validation';
import type { CurrentRun } from './current-run';
import type { GrowingRecordings } from './growing-recordings';
import { PreferencesFile } from './preferences';
import type { SharedViews } from './shared-views';
import type { WindowRuns } from './window-runs';

type Handlers = {
  [C in CommandName]: (
    input: CommandInput<C>,
    window?: object,
  ) => CommandOutput<C> | Promise<CommandOutput<C>>;
};

/** What each command does. Inputs are validated before they come here; what they name may still not be there. */
export function commandHandlers(
  home: string,
  library: Library,
  current: CurrentRun,
  views: SharedViews,
  windowRuns: WindowRuns,
  growing: GrowingRecordings,
): Handlers {
  const preferences = new PreferencesFile(home);

  return {
    lessons: () => lessons.map((lesson) => lesson.card),

    async start({ lesson: id, parameters, modes, speed }) {
      const recipe = findRecipe(id, parameters);
      if (!recipe) throw refusal('not-found', 'noLesson', { lesson: id }, 'lesson');
      checkModes(modes);
      const { id: lesson, measures } = recipe.lesson.card;
      const run = await current.start({
        lesson,
        parameters: recipe.parameters,
        modes,
        speed,
        virtual: false,
        measures,
      });
      return run.header;
    },

    async cook(order, window) {
      if (!window) throw refusal('bad-input', 'windowCooks');
      checkModes(order.modes);
      return windowRuns.cook(order, window);
    },
    report: (report) => windowRuns.report(report),

    pause: ({ paused }) => withRun(current, (run) => steerable(run).setPaused(paused)),
    setSpeed: ({ speed }) => withRun(current, (run) => steerable(run).setSpeed(speed)),
    stop: () => withRun(current, (run) => run.stop()),

    placeOrder: ({ kind }) =>
      withRun(current, (run) => {
        const kinds = findLesson(run.header.lesson)?.card.orderable.map((orderable) => orderable.kind) ?? [];
        if (!kinds.includes(kind)) {
          const takes = kinds.length > 0 ? `one of ${kinds.join(', ')}` : 'nothing in this lesson';
          throw refusal('bad-input', 'notOrderable', { takes, kind }, 'kind');
        }
        if (run.closed) throw refusal('bad-input', 'closed', {}, 'kind');
        run.placeOrder(kind);
      }),
    closeKitchen: () => withRun(current, (run) => run.closeKitchen()),

    recordings: () => library.list(),
    async watch({ name }) {
      const header = await found(name, growing.watch(name));
      if (!header) throw refusal('not-found', 'notGrowing', { name }, 'name');
      return header;
    },
    deleteRecording: ({ name }) => changeWhole(current, name, () => library.remove(name)),
    async nameRecording({ name, title }) {
      await changeWhole(current, name, () => library.entitle(name, title));
      return title;
    },

    setBookmark: ({ recording, bookmark }) =>
      found(recording, current.bookmark(recording, bookmark), 'recording'),
    removeBookmark: ({ recording, id }) =>
      found(recording, current.bookmark(recording, { id, removed: true }), 'recording'),

    preferences: () => preferences.read(),
    setPreferences: (changes) => preferences.change(changes),

    shareView: ({ view }) => views.share(view),
  };
}

function checkModes({ left, right }: CommandInput<'start'>['modes']): void {
  if (!left && !right) throw refusal('bad-input', 'noLane', {}, 'modes');
}

function withRun({ run }: CurrentRun, act: (run: Run) => void): null {
  if (!run?.cooking) throw refusal('no-run', 'noRun');
  if (!(run instanceof Run)) throw refusal('bad-input', 'foreign');
  act(run);
  return null;
}

function steerable(run: Run): Run {
  if (!run.measuring) return run;
  throw refusal('bad-input', 'measured', { lesson: run.header.lesson });
}

/** @throws Refusal where there is no such file; else what reaching for it fails with */
export async function found<T>(name: string, file: Promise<T>, field = 'name'): Promise<T> {
  try {
    return await file;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw refusal('not-found', 'noRecording', { name }, field);
    throw error;
  }
}

/** Changes a recording, unless it is being recorded. @throws Refusal; else what the change fails with */
async function changeWhole(current: CurrentRun, name: string, change: () => Promise<void>): Promise<null> {
  if (name === current.recordingInProgress) throw refusal('bad-input', 'recordedNow', { name }, 'name');
  await found(name, unlessRecorded(name, change()));
  return null;
}

/** @throws Refusal where another process records it now; else what it fails with */
async function unlessRecorded(name: string, removed: Promise<void>): Promise<void> {
  try {
    await removed;
  } catch (error) {
    if (error instanceof FileError && error.fault === 'inUse')
      throw refusal('bad-input', 'recordedElsewhere', { name }, 'name');
    throw error;
  }
}
