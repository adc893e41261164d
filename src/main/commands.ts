import type { CommandInput, CommandName, CommandOutput } from '../shared/kitchen-api';
import { parseParameters } from '../shared/lesson';
import { Refusal } from './command-validation';
import type { CurrentRun } from './current-run';
import { findLesson, lessons } from './lessons';
import { PreferencesFile } from './preferences';
import type { Library } from './recordings/library';
import type { Run } from './run/run';

type Handlers = {
  [C in CommandName]: (input: CommandInput<C>) => CommandOutput<C> | Promise<CommandOutput<C>>;
};

/** What each command does. Inputs are validated before they come here; what they name may still not be there. */
export function commandHandlers(home: string, library: Library, current: CurrentRun): Handlers {
  const preferences = new PreferencesFile(home);

  return {
    lessons: () => lessons.map((lesson) => lesson.card),

    async start({ lesson: id, parameters, modes, speed }) {
      const lesson = findLesson(id);
      if (!lesson) throw new Refusal('not-found', `there is no lesson "${id}"`, 'lesson');
      if (!modes.left && !modes.right) throw new Refusal('bad-input', 'modes: names no lane', 'modes');
      const parsed = parseParameters(lesson.card, parameters);
      const { measures } = lesson.card;
      const run = await current.start({
        lesson: id,
        parameters: parsed,
        modes,
        speed,
        virtual: false,
        measures,
      });
      return run.header;
    },

    pause: ({ paused }) => withRun(current, (run) => steerable(run).setPaused(paused)),
    setSpeed: ({ speed }) => withRun(current, (run) => steerable(run).setSpeed(speed)),
    stop: () => withRun(current, (run) => run.stop()),

    placeOrder: ({ kind }) =>
      withRun(current, (run) => {
        const kinds = findLesson(run.header.lesson)?.card.orderable.map((orderable) => orderable.kind) ?? [];
        if (!kinds.includes(kind)) {
          const takes = kinds.length > 0 ? `one of ${kinds.join(', ')}` : 'nothing in this lesson';
          throw new Refusal('bad-input', `kind takes ${takes}, not "${kind}"`, 'kind');
        }
        run.placeOrder(kind);
      }),
    closeKitchen: () => withRun(current, (run) => run.closeKitchen()),

    recordings: () => library.list(),
    async deleteRecording({ name }) {
      if (name === current.recordingInProgress)
        throw new Refusal('bad-input', `${name} is being recorded now`, 'name');
      await found(name, library.remove(name));
      return null;
    },

    setBookmark: ({ recording, bookmark }) =>
      found(recording, current.bookmark(recording, bookmark), 'recording'),
    removeBookmark: ({ recording, id }) =>
      found(recording, current.bookmark(recording, { id, removed: true }), 'recording'),

    preferences: () => preferences.read(),
    setPreferences: (changes) => preferences.change(changes),
  };
}

function withRun({ run }: CurrentRun, act: (run: Run) => void): null {
  if (!run?.cooking) throw new Refusal('no-run', 'no kitchen cooks now');
  act(run);
  return null;
}

function steerable(run: Run): Run {
  if (!run.measuring) return run;
  const { lesson } = run.header;
  throw new Refusal('bad-input', `${lesson} measures this machine, so it is neither paused nor sped up`);
}

/** @throws Refusal where there is no such file; else what reaching for it fails with */
export async function found<T>(name: string, file: Promise<T>, field = 'name'): Promise<T> {
  try {
    return await file;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Refusal('not-found', `there is no recording "${name}"`, field);
    throw error;
  }
}
