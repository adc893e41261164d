import type { CommandInput, CommandName, CommandOutput, KitchenApi } from '../../../shared/api/kitchen-api';
import { wordsOf } from '../../i18n/problem-words';
import type { SessionStore } from './state';

/** The commands that every session uses; a kitchen has more. */
export type BasicCommand = 'lessons' | 'preferences' | 'setPreferences';

/** What every session needs: lessons, and preferences that are kept. */
export interface BasicApi {
  /** @throws CommandError */
  call<C extends BasicCommand>(name: C, input: CommandInput<C>): Promise<CommandOutput<C>>;
}

/** Commands to the kitchen, whose problems are shown. */
export class Commands {
  constructor(
    readonly api: KitchenApi,
    private readonly store: SessionStore,
  ) {}

  /** The command's value, or null after its problem was shown. */
  async ask<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C> | null> {
    try {
      return await this.api.call(name, input);
    } catch (error) {
      // Where there is no connection, the window says that.
      if (this.store.getState().connection === 'open') this.store.setState({ problem: wordsOf(error) });
      return null;
    }
  }
}
