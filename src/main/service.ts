import { join } from 'node:path';
import type { CommandName, CommandResult, StreamMessage } from '../shared/kitchen-api';
import { parseInput, parseName, problemOf } from './command-validation';
import { commandHandlers } from './commands';
import { CurrentRun } from './current-run';
import { Library } from './recordings/library';

/** The process that cooks, as every transport sees it. */
export interface KitchenService {
  /** Carries out one command. Validates name and input first, so that a bad one changes nothing; never throws. */
  handle(name: unknown, input: unknown): Promise<CommandResult<CommandName>>;
  /** The current run's whole log at once, then what happens. Returns how to stop. */
  subscribe(listener: (message: StreamMessage) => void): () => void;
  /** Stops the run and waits until its recording is whole. */
  close(): Promise<void>;
}

/** @param home folder of recordings and preferences; made when first needed */
export function createKitchenService(home: string): KitchenService {
  const library = new Library(join(home, 'recordings'));
  const current = new CurrentRun(library);
  const handlers = commandHandlers(home, library, current);
  return {
    async handle(given, input) {
      try {
        const name = parseName(given);
        const handler = handlers[name] as (input: unknown) => unknown;
        return { ok: true, value: (await handler(parseInput(name, input))) as never };
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    },
    subscribe: (listener) => current.subscribe(listener),
    close: () => current.close(),
  };
}
