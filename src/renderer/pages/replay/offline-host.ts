import {
  type CommandInput,
  type CommandOutput,
  defaultPreferences,
  type Preferences,
  preferencesSchema,
} from '../../../shared/api/kitchen-api';
import type { LessonCard } from '../../../shared/lesson/lesson';
import type { BasicApi, BasicCommand } from '../../session/player/commands';

/** What a page that only replays has instead of a kitchen: its lesson and preferences. */
export class OfflineHost implements BasicApi {
  #preferences: Preferences = { ...defaultPreferences, ...keptSettings() };
  readonly #cards: LessonCard[];

  /** @param card the recording's lesson, where this app knows it */
  constructor(card: LessonCard | null | undefined) {
    this.#cards = card ? [card] : [];
  }

  async call<C extends BasicCommand>(name: C, input: CommandInput<C>): Promise<CommandOutput<C>> {
    return this.#answer(name, input) as CommandOutput<C>;
  }

  #answer(name: BasicCommand, input: unknown): unknown {
    if (name === 'lessons') return this.#cards;
    if (name === 'setPreferences') {
      this.#preferences = { ...this.#preferences, ...(input as Partial<Preferences>) };
      keepSettings(this.#preferences);
    }
    return this.#preferences;
  }
}

/** Those of the settings dialog: the browser keeps them for every such page. */
const settingsSchema = preferencesSchema.pick({ language: true, characterKeys: true }).partial();
const KEPT_AS = 'toast-kitchen-settings';

/** Where the browser keeps nothing for a page, such as one opened from a disk, there is none. */
function keptSettings(): Partial<Preferences> {
  try {
    return settingsSchema.parse(JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}'));
  } catch {
    return {};
  }
}

function keepSettings({ language, characterKeys }: Preferences): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify({ language, characterKeys }));
  } catch {
    // They hold while the page is open.
  }
}
