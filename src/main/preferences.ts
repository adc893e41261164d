import { mkdirSync, readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { defaultPreferences, type Preferences, preferencesSchema } from '../shared/kitchen-api';

/** What the app remembers, in `preferences.json` of the user's data folder. */
export class PreferencesFile {
  readonly #path: string;
  #preferences: Preferences | null = null;

  constructor(private readonly home: string) {
    this.#path = join(home, 'preferences.json');
  }

  /** The preferences; the default for each that is missing or not valid. A file that is no JSON is kept aside. */
  async read(): Promise<Preferences> {
    this.#preferences ??= await this.#load();
    return this.#preferences;
  }

  /** Changes the named ones. @throws Error when the file cannot be written; nothing is changed then */
  async change(changes: Partial<Preferences>): Promise<Preferences> {
    const changed = { ...(await this.read()), ...changes };
    mkdirSync(this.home, { recursive: true });
    await writeFileAtomic(this.#path, `${JSON.stringify(changed, null, 2)}\n`);
    this.#preferences = changed;
    return changed;
  }

  async #load(): Promise<Preferences> {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch {
      return defaultPreferences;
    }
    try {
      return { ...defaultPreferences, ...validFields(JSON.parse(text)) };
    } catch {
      await rename(this.#path, join(this.home, 'preferences.broken.json'));
      return defaultPreferences;
    }
  }
}

/** Those preferences of a file that are valid. */
function validFields(stored: Record<string, unknown>): Partial<Preferences> {
  const { shape } = preferencesSchema;
  const names = Object.keys(shape) as (keyof Preferences)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const parsed = shape[name].safeParse(stored[name]);
      return parsed.success ? [[name, parsed.data]] : [];
    }),
  );
}
