import { defaultPreferences } from '../../../shared/api/kitchen-api';
import type { Why } from '../../../shared/figures/why';
import { cardFor } from '../../../shared/lesson/program-card';
import type { Answer } from '../../../shared/lesson/question';
import { showOptionsOf } from '../../../shared/show/options';
import { plainShow, type ShowOptions } from '../../../shared/show/show';
import type { RunLog } from '../../../shared/trace/run-log';
import type { LaneId } from '../../../shared/trace/trace';
import { type Display, display as windowDisplay } from '../playback/display';
import { type ClockReading, isForeign } from '../playback/kitchen-time';
import { Playback } from '../playback/playback';
import { type Playhead, START } from '../playback/playhead';
import { asksFirst, emptyRun, hasResult, sameRecipe } from './empty-run';
import { createSessionStore, type SessionState, type SessionStore, transportOf } from './state';

/** The run on screen: replaces one with another, and shows its result once it has been watched to its end. */
export class Player {
  /** The kitchen's current run, also while a recording is on screen. */
  current: Playback | null = null;

  /** Done where a replay went as far as a kitchen that is paused. */
  caughtUp: () => void = () => {};
  readonly store: SessionStore;

  constructor(private readonly display: Display = windowDisplay) {
    this.store = createSessionStore(this.play(emptyRun(defaultPreferences, [])));
    this.store.subscribe(({ preferences: { beats, dwellOn } }, { preferences: before }) => {
      if (beats !== before.beats || dwellOn !== before.dwellOn) this.#showAnew();
    });
  }

  get state(): SessionState {
    return this.store.getState();
  }

  /** A log to be shown: one that cooks is followed, a recorded one stands at its start. */
  play(log: RunLog, recorded = false): Playback {
    const playback: Playback = new Playback(
      log,
      {
        changed: () => this.#changed(playback),
        arrived: () => this.arrive(playback),
        measured: () => this.#showMeasured(playback),
      },
      recorded ? standing : { kind: 'live' },
      this.display,
      this.#showOptions(log),
    );
    return playback;
  }

  /**
   * Takes a reading of the kitchen's clock. What another process cooks, perhaps for days, is followed where it is: nothing of it
   * dwells on screen before it has ended.
   */
  hear(clock: ClockReading): void {
    const { current } = this;
    if (!current) return;
    const foreign = isForeign(current.clock);
    current.hear(clock);
    if (isForeign(clock) !== foreign) current.showWith(this.#showOptions(current.log, clock));
  }

  /** Shows it instead of what was there; `more` is whatever else is known about it. */
  show(playback: Playback, more: Partial<SessionState> = {}): void {
    const old = this.state.playback;
    if (old !== playback && old !== this.current) old.close();
    const same = sameRecipe(old.log, playback.log);
    this.store.setState({
      playback,
      transport: transportOf(playback),
      recorded: false,
      comparison: null,
      asks: false,
      behind: this.current !== null && this.current !== playback && this.current.cooking,
      complete: true,
      result: false,
      why: '',
      answers: same ? this.state.answers : {},
      asked: !more.recorded && (asksFirst(playback.log) || (same && this.state.asked)),
      bookmarks: [],
      title: '',
      noting: '',
      ...more,
    });
  }

  /** Asks the questions of the recording on screen, until somebody plays it or goes elsewhere in it. */
  ask(): void {
    this.store.setState({ asks: true });
  }

  /** Shows the result if the run on screen is over and has one, or goes back to the kitchens. */
  showResult(wanted: boolean): void {
    const { playback, comparison } = this.state;
    const shows = wanted && !comparison && playback.atEnd && hasResult(playback.log);
    this.store.setState({ result: shows, ...(shows && { why: '' }) });
  }

  /** From the result to the moment that shows why a question's answer is what it is. */
  lookAt(question: string, { lane, index }: Why): void {
    this.lookAtEvent(lane, index);
    this.store.setState({ why: question });
  }

  /** From the result to the moment at which a lane's event with that index has just happened. */
  lookAtEvent(lane: LaneId, index: number): void {
    this.showResult(false);
    this.state.playback.seekAfter(lane, index + 1);
  }

  /** Remembers an answer to a question about what is on screen; undefined takes it back. */
  answer(question: string, answer: Answer | undefined): void {
    const { [question]: _, ...others } = this.state.answers;
    this.store.setState({ answers: answer === undefined ? others : { ...others, [question]: answer } });
  }

  /** A watched run reached its end: its result shows. A replay that reached a paused kitchen sets it going. */
  arrive(playback: Playback): void {
    if (playback !== this.state.playback) return;
    if (this.state.transport.live && playback.clock?.paused) this.caughtUp();
    // Not while somebody is writing a note.
    if (this.state.noting === '') this.showResult(true);
  }

  /** Shows what is on screen, and the run that cooks, as is preferred now. */
  #showAnew(): void {
    for (const playback of new Set([this.state.playback, this.current]))
      playback?.showWith(this.#showOptions(playback.log, playback.clock));
  }

  #showOptions({ header }: RunLog, clock: ClockReading | null = null): ShowOptions {
    if (isForeign(clock)) return plainShow;
    // The first playback is made before there is a store.
    const { cards = [], preferences = defaultPreferences } = this.store?.getState() ?? {};
    return showOptionsOf(cardFor(cards, header), preferences);
  }

  #changed(playback: Playback): void {
    if (playback !== this.state.playback) {
      if (playback === this.current) this.store.setState({ behind: playback.cooking });
      return;
    }
    const result = this.state.result && playback.atEnd && !playback.moving;
    this.store.setState({ transport: transportOf(playback), result, asks: false });
  }

  /** Both kitchens from 0 on one clock: what was measured one after the other is seen side by side. */
  #showMeasured(playback: Playback): void {
    if (playback === this.state.playback) playback.replay(this.state.preferences.speed);
  }
}

const standing: Playhead = { kind: 'standing', position: START };
