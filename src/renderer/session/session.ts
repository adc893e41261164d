import type { Preferences } from '../../shared/api/kitchen-api';
import type { Why } from '../../shared/figures/why';
import type { Answer } from '../../shared/lesson/question';
import type { LaneId } from '../../shared/trace/trace';
import { wordsOf } from '../i18n/problem-words';
import type { Kitchen } from './kitchen/kitchen';
import type { Recordings } from './opening/recordings';
import type { Bookmarks } from './player/bookmarks';
import type { BasicApi } from './player/commands';
import { asOpened, emptyRun } from './player/empty-run';
import type { Player } from './player/player';
import type { PresentedPage } from './player/presented';
import type { Remembered } from './player/remembered';
import { shownSpeed } from './player/speed';
import type { PlainDialog, SessionState, SessionStore } from './player/state';

/** What a session is made of. */
export interface SessionParts<K extends Kitchen | null> {
  api: BasicApi;
  player: Player;
  remembered: Remembered;
  bookmarks: Bookmarks;
  recordings: Recordings;
  /** Cooks and keeps recordings; null where one recording is only replayed. */
  kitchen: K;
}

/** One window's session: it holds what is on screen, and does what the person asks for. */
export class Session<K extends Kitchen | null = Kitchen | null> {
  readonly store: SessionStore;
  readonly bookmarks: Bookmarks;
  readonly recordings: Recordings;
  readonly kitchen: K;
  readonly #api: BasicApi;
  readonly #player: Player;
  readonly #remembered: Remembered;
  #loading = false;

  constructor({ api, player, remembered, bookmarks, recordings, kitchen }: SessionParts<K>) {
    this.store = player.store;
    this.bookmarks = bookmarks;
    this.recordings = recordings;
    this.kitchen = kitchen;
    this.#api = api;
    this.#player = player;
    this.#remembered = remembered;
  }

  get state(): SessionState {
    return this.store.getState();
  }

  /** Asks for lessons and preferences, then follows the kitchen, where there is one. */
  async load(): Promise<void> {
    if (this.#loading || this.state.ready) return;
    this.#loading = true;
    try {
      const basics = [this.#api.call('lessons', {}), this.#api.call('preferences', {})] as const;
      const [cards, kept] = await Promise.all(basics);
      const preferences = { ...this.#remembered.ofWindow(kept), ...asOpened };
      this.store.setState({ cards, preferences, ready: true, problem: '' });
      this.#player.show(this.#player.play(emptyRun(preferences, cards)));
      this.kitchen?.follow();
    } catch (error) {
      // Where there is no connection, the window says that.
      if (this.state.connection === 'open') this.showProblem(wordsOf(error));
    } finally {
      this.#loading = false;
    }
  }

  /** Play or pause: the kitchen itself while it is followed, else the playhead. */
  playPause(): void {
    if (this.kitchen?.cooking.playPause()) return;
    const { playback, transport } = this.state;
    if (transport.moving) playback.stand();
    else playback.replay(shownSpeed(this.state));
  }

  /** Cooks what is on screen again; where nothing cooks, plays it from its start. */
  restart(): void {
    if (this.kitchen) return void this.kitchen.cooking.restart();
    const { playback, preferences } = this.state;
    this.showResult(false);
    playback.toStart();
    playback.replay(preferences.speed);
  }

  /** Stands at the start of the recording on screen, and asks its lesson's questions before it is played. */
  askFirst(): void {
    this.state.playback.toStart();
    this.#player.ask();
  }

  /** @param speed kitchen ms per ms */
  setSpeed(speed: number): void {
    this.remember({ speed });
    this.kitchen?.cooking.setSpeed(speed);
    this.state.playback.setReplaySpeed(speed);
  }

  toEnd(): void {
    this.state.playback.toEnd();
    this.showResult(true);
  }

  /** Changes preferences; of the parameters, those of the named lessons. */
  remember(change: Partial<Preferences>): void {
    this.#remembered.change(change);
  }

  /** Remembers an answer to a question about what is on screen; undefined takes it back. */
  answer(question: string, answer: Answer | undefined): void {
    this.#player.answer(question, answer);
  }

  /** Shows the result if the run on screen is over and has one, or goes back to the kitchens. */
  showResult(wanted: boolean): void {
    this.#player.showResult(wanted);
  }

  /** Shows a room something else below the kitchens. */
  present(presented: PresentedPage): void {
    if (this.state.preferences.presenter) this.store.setState({ presented });
  }

  /** To the moment that shows why a question's answer is what it is. */
  lookAt(question: string, why: Why): void {
    this.#player.lookAt(question, why);
  }

  /** From the result to the moment at which a lane's event with that index has just happened. */
  lookAtEvent(lane: LaneId, index: number): void {
    this.#player.lookAtEvent(lane, index);
  }

  /** Opens a dialog that every session has, or closes any. */
  showDialog(dialog: PlainDialog | null): void {
    this.store.setState({ dialog });
  }

  /** Dismisses the warning that the run is not recorded. */
  knowUnrecorded(): void {
    this.store.setState({ unrecorded: null });
  }

  /** Shows a problem; '' clears it. */
  showProblem(problem: string): void {
    this.store.setState({ problem });
  }
}
