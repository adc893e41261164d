import { join } from 'node:path';
import type { CommandName, CommandResult, Result, StreamMessage } from '../../shared/api/kitchen-api';
import { openedId, type RecordingBytes } from '../../shared/api/recording-resource';
import { Library } from '../recordings/library';
import { parseInput, parseName, parseRecordingName } from './command-validation';
import { commandHandlers, found } from './commands';
import { CurrentRun } from './current-run';
import type { StreamListener } from './follower';
import { GrowingRecordings } from './growing-recordings';
import { OpenedFiles } from './opened-files';
import { resultOf } from './result-of';
import { SharedViews } from './shared-views';
import { WindowRuns } from './window-runs';

/** The process that cooks, as every transport sees it. */
export interface KitchenService {
  /**
   * Carries out one command. Validates name and input first, so that a bad one changes nothing; never throws.
   * @param window who asks: any object that goes with it
   */
  handle(name: unknown, input: unknown, window?: object): Promise<CommandResult<CommandName>>;
  /** Opens a recording of the library, or a file from outside it. Validates the name first; never throws. */
  recording(name: unknown): Promise<Result<RecordingBytes>>;
  /**
   * The current run's whole log, then what happens, no faster than the listener takes it, and what other windows share.
   * Returns how to stop.
   * @param window who hears it
   */
  subscribe(listener: StreamListener, window?: object): () => void;
  /** A window has gone, or its page: what it cooked ends. */
  leave(window: object): void;
  /** Calls back with whether a run cooks, now and when that may have changed. Returns how to stop. */
  onCooking(listener: (cooking: boolean) => void): () => void;
  /** Stops the run and waits until its recording is whole. */
  close(): Promise<void>;
}

/**
 * @param home folder of recordings and preferences; made when first needed
 * @param files what the person opens from outside the windows
 */
export function createKitchenService(home: string, files = new OpenedFiles()): KitchenService {
  const library = new Library(join(home, 'recordings'));
  const current = new CurrentRun(library);
  const views = new SharedViews();
  const windowRuns = new WindowRuns(current);
  const growing = new GrowingRecordings(library, current);
  const handlers = commandHandlers(home, library, current, views, windowRuns, growing);
  return {
    handle: (given, input, window) =>
      resultOf(() => {
        const name = parseName(given);
        const handler = handlers[name] as (input: unknown, window?: object) => unknown;
        return handler(parseInput(name, input), window) as never;
      }),
    recording: (given) =>
      resultOf(() => {
        const id = typeof given === 'string' ? openedId(given) : null;
        if (id !== null) return found(id, files.open(id));
        const name = parseRecordingName(given);
        return found(name, library.open(name));
      }),
    subscribe(listener, window) {
      // A window that went hears no more of either.
      const opened = async (message: StreamMessage) => {
        try {
          await listener(message);
        } catch {}
      };
      const endings = [
        current.subscribe(listener),
        files.subscribe(opened),
        views.subscribe(listener),
        growing.subscribe(listener),
      ];
      if (window) endings.push(windowRuns.subscribe(listener, window));
      return () => {
        for (const end of endings) end();
      };
    },
    onCooking: (listener) =>
      current.subscribe((message) => {
        if (message.type === 'run' || message.type === 'clock') listener(current.run?.cooking ?? false);
      }),
    leave: (window) => windowRuns.leave(window),
    close: () => current.close(),
  };
}
