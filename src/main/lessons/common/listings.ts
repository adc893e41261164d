import { type ListingLanguage, listings, type Program } from '../../../shared/lesson/listing';
import { type Mode, modes } from '../../../shared/trace/trace';

const languageOf: Record<string, ListingLanguage> = { py: 'python', ts: 'typescript' };

/**
 * A lesson's programs, from the files of its folder `listings`: `MODE.py` and `MODE.ts`, and where the program depends on a
 * choice one for each of its values, such as `async.how=one-by-one.py`; of two choices the first one stands first.
 * @param files path → text
 * @throws Error that names the file whose name does not fit, or the program that is missing
 */
export function programsOf(files: Record<string, string>): Record<ListingLanguage, Record<Mode, Program>> {
  const programs = Object.entries(files).map(([path, text]) => ({ ...place(path), text: shown(text) }));
  const programOf = (language: ListingLanguage, mode: Mode) =>
    nest(programs.filter((each) => each.language === language && each.mode === mode));
  const byMode = (language: ListingLanguage) =>
    Object.fromEntries(modes.map((mode) => [mode, programOf(language, mode)]));
  const all = Object.fromEntries(listings.map((language) => [language, byMode(language)]));
  return all as Record<ListingLanguage, Record<Mode, Program>>;
}

interface Listing {
  /** Choice parameters and their values. */
  choices: (readonly [name: string, value: string])[];
  text: string;
}

/** Which program a file is. */
function place(path: string) {
  const [, mode, choices = '', ending = ''] =
    /([a-z]+)((?:\.\w+=[^=]+)*)\.(py|ts)$/.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  const language = languageOf[ending];
  if (!language || !modes.includes(mode as Mode))
    throw new Error(`${path} must be called MODE.py or MODE.ts, or MODE.CHOICE=VALUE.py or .ts`);
  const pairs = choices.split(/\.(?=\w+=)/).filter(Boolean);
  return { mode, language, choices: pairs.map((pair) => pair.split('=') as [string, string]) };
}

/** A file runs where it lies; it is shown as if the kitchen lay beside it. */
function shown(text: string): string {
  return text.replace(/'\.[^']*\/kitchen\.ts'/g, "'./kitchen'");
}

/** The one program there is, or those there are by the value of their first choice. */
function nest(programs: readonly Listing[]): Program {
  const [first] = programs;
  if (!first) throw new Error('a lesson needs a program in every language for every mode');
  const [choice] = first.choices;
  if (!choice) return first.text;
  const [by] = choice;
  const inner = new Map<string, Listing[]>();
  for (const { choices, text } of programs) {
    const value = choices[0]?.[1] ?? '';
    inner.set(value, [...(inner.get(value) ?? []), { choices: choices.slice(1), text }]);
  }
  return { by, listings: Object.fromEntries([...inner].map(([value, some]) => [value, nest(some)])) };
}
