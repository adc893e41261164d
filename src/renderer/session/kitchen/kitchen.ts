import i18next from 'i18next';
import type { CommandInput, CommandName, CommandOutput } from '../../../shared/api/kitchen-api';
import { openSecondWindow } from '../connection/second-window';
import type { RecordingFrom, Recordings } from '../opening/recordings';
import type { Bookmarks } from '../player/bookmarks';
import type { Commands } from '../player/commands';
import type { Player } from '../player/player';
import type { Remembered } from '../player/remembered';
import type { DialogName } from '../player/state';
import type { Titles } from '../player/titles';
import { Comparing } from './comparing';
import { Cooking } from './cooking';
import { Following } from './following';
import { InStep } from './in-step';
import { Programs } from './programs';

interface KitchenParts {
  player: Player;
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
  readonly programs: Programs;
  readonly recordings: Recordings<RecordingFrom>;
  readonly #player: Player;
  readonly #commands: Commands;
  readonly #titles: Titles;
  readonly #following: Following;

  constructor({ player, commands, remembered, bookmarks, titles, recordings }: KitchenParts) {
    this.cooking = new Cooking(player, commands, remembered);
    this.comparing = new Comparing(player, recordings);
    this.inStep = new InStep(commands.api, { player, recordings, comparing: this.comparing });
    this.programs = new Programs(commands.api);
    this.recordings = recordings;
    this.#player = player;
    this.#commands = commands;
    this.#titles = titles;
    this.#following = new Following(player, bookmarks, recordings);
  }

  /** Starts listening to the kitchen's stream. */
  follow(): void {
    this.#commands.api.subscribe((message) => {
      this.#following.hear(message);
      this.inStep.hear(message);
      this.programs.hear(message);
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

  /** Shows a recording of the library: one that is being made, as it grows. */
  async openRecording(name: string): Promise<void> {
    const grows = this.#player.state.growing.includes(name);
    const watched = grows && (await this.#commands.api.call('watch', { name }).catch(() => null));
    if (!watched) return this.recordings.open(name);
    this.#player.store.setState({ dialog: null, problem: '' });
    // Else it comes with the stream.
    if (this.#player.current?.log.header.id === watched.id) this.cooking.goLive();
  }

  /** Opens another window of this kitchen, which goes in step with this one. */
  openSecondWindow(): void {
    if (!openSecondWindow()) this.#player.store.setState({ problem: i18next.t('banner.noWindow') });
  }

  /** The lab has taken the program. */
  takeProgram(): void {
    this.#player.store.setState({ program: null });
  }

  /** Opens a dialog, also one about lessons to cook and recordings that are kept. */
  showDialog(dialog: DialogName): void {
    this.#player.store.setState({ dialog });
  }
}
