import i18next from 'i18next';
import type { CommandInput, CommandName, CommandOutput } from '../../../shared/api/kitchen-api';
import { openSecondWindow } from '../connection/second-window';
import type { RecordingFrom, Recordings } from '../opening/recordings';
import type { Bookmarks } from '../stage/bookmarks';
import type { Commands } from '../stage/commands';
import type { Remembered } from '../stage/remembered';
import type { Stage } from '../stage/stage';
import type { DialogName } from '../stage/state';
import type { Titles } from '../stage/titles';
import { Comparing } from './comparing';
import { Cooking } from './cooking';
import { Following } from './following';
import { InStep } from './in-step';

interface KitchenParts {
  stage: Stage;
  commands: Commands;
  remembered: Remembered;
  bookmarks: Bookmarks;
  titles: Titles;
  recordings: Recordings<RecordingFrom>;
}

/** A window's access to a kitchen and its library; a page that only replays has none. */
export class Kitchen {
  readonly cooking: Cooking;
  readonly comparing: Comparing;
  readonly inStep: InStep;
  readonly recordings: Recordings<RecordingFrom>;
  readonly #stage: Stage;
  readonly #commands: Commands;
  readonly #titles: Titles;
  readonly #following: Following;

  constructor({ stage, commands, remembered, bookmarks, titles, recordings }: KitchenParts) {
    this.cooking = new Cooking(stage, commands, remembered);
    this.comparing = new Comparing(stage, recordings);
    this.inStep = new InStep(stage, commands.api, recordings);
    this.recordings = recordings;
    this.#stage = stage;
    this.#commands = commands;
    this.#titles = titles;
    this.#following = new Following(stage, bookmarks, recordings);
  }

  /** Starts listening to the kitchen's stream. */
  follow(): void {
    this.#commands.api.subscribe((message) => {
      this.#following.hear(message);
      this.inStep.hear(message);
    });
  }

  /** The command's value, or null after its problem was shown. */
  ask<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C> | null> {
    return this.#commands.ask(name, input);
  }

  /** Gives a recording of the library a title; '' removes it. */
  async nameRecording(name: string, title: string): Promise<void> {
    const changed = await this.ask('nameRecording', { name, title });
    if (changed !== null) this.#titles.change(name, changed);
  }

  /** Opens another window of this kitchen, which goes in step with this one. */
  openSecondWindow(): void {
    if (!openSecondWindow()) this.#stage.store.setState({ problem: i18next.t('banner.noWindow') });
  }

  /** Opens a dialog, also one about lessons to cook and recordings that are kept. */
  showDialog(dialog: DialogName): void {
    this.#stage.store.setState({ dialog });
  }
}
