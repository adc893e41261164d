import {
  CommandError,
  type CommandInput,
  type CookAnswer,
  type KitchenApi,
  type SteerMessage,
  type StreamMessage,
} from '../../../shared/api/kitchen-api';

/** Programs that this window cooks itself: what the kitchen is told of them, and what it tells their workers to do. */
export class Programs {
  readonly #listeners = new Set<(message: SteerMessage) => void>();

  constructor(private readonly api: KitchenApi) {}

  /** Starts the run of a program. @throws CommandError */
  cook(order: CommandInput<'cook'>): Promise<CookAnswer> {
    return this.api.call('cook', order);
  }

  /** Says what happened in a lane. @returns false where the kitchen takes no more of it */
  async report(said: CommandInput<'report'>): Promise<boolean> {
    try {
      await this.api.call('report', said);
      return true;
    } catch (error) {
      if (error instanceof CommandError) return false;
      throw error;
    }
  }

  hear(message: StreamMessage): void {
    if (message.type === 'steer') for (const listener of this.#listeners) listener(message);
  }

  /** Calls back with what the workers of a run are to do. Returns how to stop. */
  onSteer(listener: (message: SteerMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
