import { readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { defaultPreferences, type Preferences, preferencesSchema } from '../shared/kitchen-api';

/** What the app remembers, in `preferences.json` of the user's data folder. */
export class PreferencesFile {
  readonly #path: string;
  /** The last change, or the first reading: the next one waits for it, so that none is lost. */
  #latest: Promise<Preferences> | null = null;

  constructor(private readonly home: string) {
    this.#path = join(home, 'preferences.json');
  }

  /** The preferences; the default for each that is missing or not valid. A broken file is kept aside as a copy. */
  read(): Promise<Preferences> {
    this.#latest ??= this.#load();
    return this.#latest;
  }

  /** Changes the named ones. @throws Error when the file cannot be written; nothing is changed then */
  change(changes: Partial<Preferences>): Promise<Preferences> {
    const before = this.read();
    const changed = before.then((preferences) => this.#write({ ...preferences, ...changes }));
    this.#latest = changed.catch(() => before);
    return changed;
  }

  async #write(preferences: Preferences): Promise<Preferences> {
    await mkdir(this.home, { recursive: true });
    await writeFileAtomic(this.#path, `${JSON.stringify(preferences, null, 2)}\n`);
    return preferences;
  }

  async #load(): Promise<Preferences> {
    const text = readOr(this.#path, '{}');
    const stored = parse(text);
    const { success, data } = preferencesSchema.partial().safeParse(stored);
    if (success) return { ...defaultPreferences, ...data };
    // Where even the copy fails, the app starts all the same.
    await copyFile(this.#path, join(this.home, 'preferences.broken.json')).catch(() => {});
    return { ...defaultPreferences, ...validFields(stored) };
  }
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

/** null where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Those preferences of a file that are valid. */
function validFields(stored: unknown): Partial<Preferences> {
  const { shape } = preferencesSchema;
  const fields = Object.entries(stored ?? {}).filter(
    ([name, value]) =>
      Object.hasOwn(shape, name) && shape[name as keyof Preferences].safeParse(value).success,
  );
  return Object.fromEntries(fields);
}
