import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPreferences, type Preferences, preferencesSchema } from '../../shared/api/kitchen-api';
import { presentRecipe } from '../../shared/lesson/former';
import { FileError } from '../../shared/validation/problems';
import { withLock } from '../files/lock';
import { makeFolder } from '../files/make-folder';
import { replaceFile } from '../files/replace';

/** What the app remembers, in `preferences.json` of the user's data folder, which several processes may use. */
export class PreferencesFile {
  readonly #path: string;
  readonly #lock: string;

  constructor(private readonly home: string) {
    this.#path = join(home, 'preferences.json');
    this.#lock = join(home, 'preferences.locks', 'change');
  }

  /** The preferences; the default for each that is missing or not valid. A broken file is kept aside as a copy. */
  read(): Preferences {
    try {
      return asRead(this.#stored());
    } catch {
      return defaultPreferences;
    }
  }

  /**
   * Changes the named ones and, of the parameters, those of the named lessons; all others stay as whoever changed them
   * last left them, also those that only another version of this app knows.
   * @throws Error when the file cannot be written; nothing is changed then
   */
  change(changes: Partial<Preferences>): Promise<Preferences> {
    return withLock(this.#lock, async () => {
      const stored = this.#stored();
      const { parameters } = validFields(stored);
      const merged = changes.parameters && { parameters: { ...parameters, ...changes.parameters } };
      const changed = { ...stored, ...changes, ...merged };
      makeFolder(this.home);
      await replaceFile(this.#path, `${JSON.stringify(changed, null, 2)}\n`);
      return asRead(changed);
    });
  }

  /** What the file holds, valid or not. @throws what the system says where there is one that cannot be read */
  #stored(): Record<string, unknown> {
    const stats = statSync(this.#path, { throwIfNoEntry: false });
    if (!stats) return {};
    // Something else in its place is not for this app to replace.
    if (!stats.isFile()) throw new FileError(stats.isDirectory() ? 'isFolder' : 'notFile');
    const stored = parse(readFileSync(this.#path, 'utf8'));
    if (isRecord(stored)) return stored;
    // Where even the copy fails, the app starts all the same.
    try {
      copyFileSync(this.#path, join(this.home, 'preferences.broken.json'));
    } catch {}
    return {};
  }
}

/** With or without a byte order mark. null where it is no JSON, or so deep that it could not be written again. */
function parse(text: string): unknown {
  try {
    const value = JSON.parse(text.replace(/^\ufeff/, ''));
    JSON.stringify(value, null, 2);
    return value;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a file holds, with the default for what is missing or not valid. */
function asRead(stored: Record<string, unknown>): Preferences {
  return withPresentLessons({ ...defaultPreferences, ...validFields(stored) });
}

/**
 * The same with what a lesson became in place of it: which of several, its parameters tell. The file keeps what it had, for
 * an older version of this app.
 */
function withPresentLessons(preferences: Preferences): Preferences {
  const { lesson, parameters, done } = preferences;
  const present = (id: string) => presentRecipe({ lesson: id, parameters: parameters[id] ?? {} });
  const ids = Object.keys(parameters);
  const isFormer = (id: string) => present(id).lesson !== id;
  // What was set since for a lesson itself comes last, and holds.
  const inOrder = [...ids.filter(isFormer), ...ids.filter((id) => !isFormer(id))];
  return {
    ...preferences,
    lesson: present(lesson).lesson,
    parameters: Object.fromEntries(inOrder.map((id) => [present(id).lesson, present(id).parameters])),
    done: [...new Set(done.map((id) => present(id).lesson))],
  };
}

/** Those preferences of a file that are valid. */
function validFields(stored: Record<string, unknown>): Partial<Preferences> {
  const { shape } = preferencesSchema;
  const fields = Object.entries(stored).filter(
    ([name, value]) =>
      Object.hasOwn(shape, name) && shape[name as keyof Preferences].safeParse(value).success,
  );
  return Object.fromEntries(fields);
}
