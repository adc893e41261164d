import {
  CommandError,
  type CommandInput,
  type CommandName,
  type CommandOutput,
  defaultPreferences,
  type KitchenApi,
  type Preferences,
  preferencesSchema,
} from '../../../shared/api/kitchen-api';
import type { LessonCard } from '../../../shared/lesson/lesson';

/** What a page that only replays has instead of a kitchen: its lesson, preferences, and nothing else. */
export class OfflineKitchen implements KitchenApi {
  #preferences: Preferences = { ...defaultPreferences, ...keptSettings() };
  readonly #cards: LessonCard[];

  /**
   * @param card the recording's lesson, where this app knows it
   * @param refusal said of every command that would need a kitchen
   */
  constructor(
    card: LessonCard | null | undefined,
    readonly refusal: () => string,
  ) {
    // Another run, which the lesson may offer, needs a kitchen.
    this.#cards = card ? [{ ...card, retry: undefined }] : [];
  }

  async call<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C>> {
    return this.#answer(name, input) as CommandOutput<C>;
  }

  recording(): Promise<never> {
    return Promise.reject(this.#refuse());
  }

  subscribe(): () => void {
    return () => {};
  }

  #answer(name: CommandName, input: unknown): unknown {
    switch (name) {
      case 'lessons':
        return this.#cards;
      case 'preferences':
        return this.#preferences;
      case 'setPreferences':
        this.#preferences = { ...this.#preferences, ...(input as Partial<Preferences>) };
        keepSettings(this.#preferences);
        return this.#preferences;
      default:
        throw this.#refuse();
    }
  }

  #refuse(): CommandError {
    return new CommandError({ code: 'failed', field: '', message: this.refusal() });
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
