import {
  CommandError,
  type CommandInput,
  type CommandName,
  type CommandOutput,
  defaultPreferences,
  type KitchenApi,
  type Preferences,
} from '../../shared/kitchen-api';
import type { LessonCard } from '../../shared/lesson';

/** What a page that only replays has instead of a kitchen: its lesson, preferences while it is open, and nothing else. */
export class OfflineKitchen implements KitchenApi {
  #preferences: Preferences = defaultPreferences;
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
        return this.#preferences;
      default:
        throw this.#refuse();
    }
  }

  #refuse(): CommandError {
    return new CommandError({ code: 'failed', field: '', message: this.refusal() });
  }
}
