import i18next from 'i18next';
import {
  type CommandInput,
  type CommandName,
  type CommandOutput,
  defaultPreferences,
  type KitchenApi,
  type Preferences,
  type StreamMessage,
} from '../../shared/api/kitchen-api';
import { parseParameters } from '../../shared/lesson/lesson';
import type { Answer } from '../../shared/lesson/question';
import { type Recorded, RecordingError } from '../../shared/recording';
import { showOptionsOf } from '../../shared/show/options';
import type { ShowOptions } from '../../shared/show/show';
import { type Parameters, RunLog } from '../../shared/trace/run-log';
import type { LaneId, Mode, TraceEvent } from '../../shared/trace/trace';
import type { ProblemWords } from '../../shared/validation/problems';
import { wordsOf } from '../i18n/problem-words';
import { Bookmarks } from './bookmarks';
import type { ComparedRuns, SharedLane } from './compared-runs';
import { comparable, comparedLog, sharedLanes } from './comparison';
import { emptyRun, hasResult, NOT_BEGUN, parametersFor, sameRecipe } from './empty-run';
import { type Display, display as windowDisplay } from './playback/display';
import { Playback } from './playback/playback';
import { START } from './playback/playhead';
import { nextTask, RecordingLoader, type RecordingSource } from './recording-loader';
import { cookingSpeed, shownSpeed } from './speed';
import {
  type Connection,
  createSessionStore,
  type DialogName,
  type SessionState,
  type SessionStore,
  transportOf,
} from './state';
import { Titles } from './titles';

/** A file that was opened from outside the window. */
type OpenedFile = Extract<StreamMessage, { type: 'opened' }>;

/** One window's session: it hears the kitchen, holds what is on screen, and does what the person asks for. */
export class Session {
  readonly store: SessionStore;
  readonly bookmarks = new Bookmarks(this);
  readonly titles = new Titles(this);
  /** Whether a kitchen and its recordings stand behind it; else one recording is only seen. */
  readonly hasKitchen: boolean = true;
  readonly opening: RecordingLoader;
  readonly #api: KitchenApi;
  /** The kitchen's current run, also while a recording is on screen. */
  #current: Playback | null = null;
  #loading = false;
  #saysUnkept = true;
  /** The run that is known not to be recorded, by id. */
  #unrecorded = '';

  /** @param connect makes the connection; it is told whom to call when the kitchen is reached or lost. */
  constructor(
    connect: (onConnection: (connection: Connection) => void) => KitchenApi,
    private readonly display: Display = windowDisplay,
  ) {
    this.store = createSessionStore(this.#play(emptyRun(defaultPreferences, [])));
    this.opening = new RecordingLoader((opening) => this.store.setState({ opening }));
    this.#api = connect((connection) => {
      this.store.setState({ connection });
      if (connection === 'open') void this.load();
    });
  }

  get state(): SessionState {
    return this.store.getState();
  }

  /** Asks for lessons and preferences, then follows the kitchen. */
  async load(): Promise<void> {
    if (this.#loading || this.state.ready) return;
    this.#loading = true;
    const [cards, preferences] = await Promise.all([this.ask('lessons', {}), this.ask('preferences', {})]);
    this.#loading = false;
    if (!cards || !preferences) return;
    this.store.setState({ cards, preferences, ready: true, problem: '' });
    this.#show(this.#play(emptyRun(preferences, cards)));
    this.#api.subscribe((message) => this.#hear(message));
  }

  /** The command's value, or null after its problem was shown. */
  async ask<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C> | null> {
    try {
      return await this.#api.call(name, input);
    } catch (error) {
      // Where there is no connection, the window says that.
      if (this.state.connection === 'open') this.tell(wordsOf(error));
      return null;
    }
  }

  /**
   * Cooks a lesson in the modes on screen and remembers the choice.
   * @throws CommandError that names the wrong parameter
   */
  async start(lesson: string, parameters: Record<string, unknown>): Promise<void> {
    const { preferences } = this.state;
    const modes = this.modes();
    const speed = cookingSpeed(preferences.speed);
    const header = await this.#api.call('start', { lesson, parameters, modes, speed });
    this.remember({
      lesson,
      modes,
      parameters: { [lesson]: header.parameters },
    });
    this.store.setState({ dialog: null, problem: '' });
  }

  /**
   * Shows a lesson's kitchens before they cook, with its questions; a run that cooks is stopped.
   * @throws InputError that names the wrong parameter
   */
  prepare(lesson: string, parameters: Record<string, unknown>): void {
    const { cards } = this.state;
    const card = cards.find(({ id }) => id === lesson);
    if (!card) return;
    const parsed = parseParameters(card, parameters);
    if (this.#current?.cooking) void this.ask('stop', {});
    this.remember({ lesson, parameters: { [lesson]: parsed } });
    this.#show(this.#play(emptyRun(this.state.preferences, cards)), { dialog: null, problem: '' });
  }

  /** Shows a lesson's kitchens with the parameters last used for it. */
  open(lesson: string): void {
    const { cards, preferences } = this.state;
    this.prepare(lesson, parametersFor({ ...preferences, lesson }, cards));
  }

  /** Remembers an answer to a question about what is on screen; undefined takes it back. */
  answer(question: string, answer: Answer | undefined): void {
    const { [question]: _, ...others } = this.state.answers;
    this.store.setState({ answers: answer === undefined ? others : { ...others, [question]: answer } });
  }

  /** Cooks what is on screen again, or the remembered lesson, with some of its parameters changed. */
  async restart(changed: Parameters = {}): Promise<void> {
    const { lesson, parameters } = this.#recipe();
    try {
      await this.start(lesson, { ...parameters, ...changed });
    } catch (error) {
      this.store.setState({ problem: wordsOf(error) });
    }
  }

  /** The mode of each lane as shown. */
  modes(): Record<LaneId, Mode> {
    const { comparison, playback } = this.state;
    const { header } = comparison?.runs[0].log ?? playback.log;
    const shown = header.lanes.map(({ lane, mode }) => [lane, mode]);
    return { ...this.state.preferences.modes, ...Object.fromEntries(shown) };
  }

  /** A run that cooks begins anew with it at once; else it is for the next run, and what was shown is cleared. */
  setMode(lane: LaneId, mode: Mode): void {
    if (this.state.comparison) return;
    const { cooking } = this.state.transport;
    const { lesson, parameters } = this.#recipe();
    const modes = { ...this.modes(), [lane]: mode };
    this.remember({ modes });
    this.#show(this.#play(emptyRun({ ...this.state.preferences, lesson }, this.state.cards)));
    const speed = cookingSpeed(this.state.preferences.speed);
    if (cooking) void this.ask('start', { lesson, parameters, modes, speed });
  }

  /** Play or pause: the kitchen itself while it is followed, else the playhead. */
  playPause(): void {
    const { playback, transport } = this.state;
    if (playback.log.header.id === NOT_BEGUN) void this.restart();
    else if (transport.measuring && transport.live) return;
    else if (transport.live) void this.ask('pause', { paused: transport.moving });
    else if (transport.moving) playback.stand();
    else playback.replay(shownSpeed(this.state));
  }

  stop(): void {
    if (this.state.transport.cooking) void this.ask('stop', {});
  }

  setSpeed(speed: number): void {
    this.remember({ speed });
    const { cooking, measuring } = this.state.transport;
    if (cooking && !measuring) void this.ask('setSpeed', { speed });
    this.state.playback.setReplaySpeed(speed);
  }

  /** To the kitchen as it is now, also from a recording. */
  goLive(): void {
    if (this.#current && this.#current !== this.state.playback) this.#show(this.#current);
    this.state.playback.goLive();
  }

  toEnd(): void {
    this.state.playback.toEnd();
    this.showResult(true);
  }

  /** Shows a recording from its start: one of the library by its name, or a file from elsewhere. */
  async openRecording(from: string | File | OpenedFile): Promise<void> {
    const goOn = this.#holdReplay();
    const opened = await this.#read(from);
    if (!opened) return goOn();
    const cleared = this.#play(new RunLog(opened.log.header), true);
    this.#show(cleared, { recorded: true, dialog: null });
    // React holds on to what it showed before: to this empty run then, not to all the events of the last one.
    await nextTask();
    if (this.state.playback !== cleared) return;
    this.bookmarks.begin(opened.log, typeof from === 'string' ? from : '', opened.bookmarks);
    this.titles.begin(opened.log, opened.title);
    const playback = this.#play(opened.log, true);
    this.#show(playback, { recorded: true, complete: opened.complete, dialog: null, problem: '' });
    playback.replay(this.state.preferences.speed);
  }

  /**
   * Sets two recordings side by side, with the playhead at their start.
   * @param a a name in the library, a file, or null for what is on screen
   * @throws NotComparable
   */
  async compare(a: string | File | null, b: string | File): Promise<void> {
    const one = a === null ? comparable(this.state) : await this.#read(a);
    const other = one && (await this.#read(b));
    if (!other) return;
    const runs: ComparedRuns['runs'] = [one, other];
    const lanes = sharedLanes(runs);
    const { playback, recorded, complete, result, answers, comparison } = this.state;
    const before = comparison?.before ?? { playback, recorded, complete, result, answers };
    if (!before.playback.cooking) before.playback.stand();
    this.#showCompared({ runs, lanes, shown: lanes[0], before });
  }

  /** Shows another lane of the two recordings. */
  showLane(shown: SharedLane): void {
    const { comparison } = this.state;
    if (comparison) this.#showCompared({ ...comparison, shown });
  }

  /** Back to what was on screen before. */
  closeComparison(): void {
    const { before } = this.state.comparison ?? {};
    if (!before) return;
    // The stream may have begun anew meanwhile.
    const isCurrent = before.playback.log.header.id === this.#current?.log.header.id && !before.recorded;
    const playback = (isCurrent && this.#current) || before.playback;
    this.#show(playback, { ...before, playback });
  }

  /** Changes preferences; of the parameters, those of the named lessons. */
  remember(change: Partial<Preferences>): void {
    const { preferences } = this.state;
    const parameters = { ...preferences.parameters, ...change.parameters };
    this.store.setState({ preferences: { ...preferences, ...change, parameters } });
    if (change.beats !== undefined || change.dwellOn !== undefined) this.#showAnew();
    void this.#keep(change);
  }

  /** Shows what is on screen, and the run that cooks, as is preferred now. */
  #showAnew(): void {
    for (const playback of new Set([this.state.playback, this.#current]))
      playback?.showWith(this.#showOptions(playback.log));
  }

  /** Where they cannot be kept it is said once, not at every change. */
  async #keep(change: Partial<Preferences>): Promise<void> {
    try {
      await this.#api.call('setPreferences', change);
      this.#saysUnkept = true;
    } catch (error) {
      if (this.#saysUnkept) this.tell(i18next.t('banner.unkept', { why: wordsOf(error) }));
      this.#saysUnkept = false;
    }
  }

  showDialog(dialog: DialogName | null): void {
    this.store.setState({ dialog });
  }

  /** What was said of the run that is not recorded is known now. */
  knowUnrecorded(): void {
    this.store.setState({ unrecorded: null });
  }

  /** Tells of trouble, or clears it with ''. */
  tell(problem: string): void {
    this.store.setState({ problem });
  }

  /** To the result, where the run on screen has one and is over, or back to the kitchens. */
  showResult(wanted: boolean): void {
    const { playback, comparison } = this.state;
    const shows = wanted && !comparison && playback.atEnd && hasResult(playback.log);
    this.store.setState({ result: shows });
  }

  /** What replays behind the dialog would take the processor from the opening. @returns sets it going again */
  #holdReplay(): () => void {
    const { playback } = this.state;
    if (playback.playhead.kind !== 'replay') return () => {};
    playback.stand();
    return () => {
      if (playback === this.state.playback) playback.replay(shownSpeed(this.state));
    };
  }

  /** One that cannot be decoded changes nothing but the message; one that is cancelled, nothing. */
  async #read(from: string | File | OpenedFile): Promise<Recorded | null> {
    const [name, source] = this.#sourceOf(from);
    try {
      return await this.opening.open(name, source);
    } catch (error) {
      const problem = error instanceof RecordingError ? { name, error } : wordsOf(error);
      this.store.setState({ problem, dialog: null });
      return null;
    }
  }

  #sourceOf(from: string | File | OpenedFile): [name: string, source: RecordingSource] {
    if (from instanceof File) return [from.name, async () => ({ bytes: from.stream(), size: from.size })];
    const { recording, name } = typeof from === 'string' ? { recording: from, name: from } : from;
    return [name, (signal) => this.#api.recording(recording, signal)];
  }

  #showCompared(comparison: ComparedRuns): void {
    const playback = this.#play(comparedLog(comparison.runs, comparison.shown), true);
    this.#show(playback, { comparison, dialog: null, problem: '' });
  }

  #recipe(): { lesson: string; parameters: Parameters } {
    const { playback, preferences, cards } = this.state;
    const { id, lesson, parameters } = playback.log.header;
    if (id !== NOT_BEGUN && cards.some((card) => card.id === lesson)) return { lesson, parameters };
    return { lesson: preferences.lesson, parameters: parametersFor(preferences, cards) };
  }

  #hear(message: StreamMessage): void {
    if (message.type === 'run') this.#begin(message.run && new RunLog(message.run), message.recording);
    else if (message.type === 'bookmarks') this.bookmarks.hear(message.recording, message.bookmarks);
    else if (message.type === 'unrecorded') this.#miss(message.why);
    else if (message.type === 'opened') void this.openRecording(message);
    else if (message.type === 'clock') this.#current?.hear({ ...message, readAt: performance.now() });
    else this.#append(message.events);
  }

  /** A run began, or the stream did: then the run may be the one that was there before. */
  #begin(log: RunLog | null, recording: string): void {
    const same = log !== null && log.header.id === this.#current?.log.header.id;
    if (!log) this.#cutOff();
    this.#current?.close();
    this.#current = log && this.#play(log);
    if (!same) this.store.setState({ unrecorded: null });
    if (log) this.bookmarks.begin(log, recording);
    if (this.#current && !(same && (this.state.recorded || this.state.comparison))) this.#show(this.#current);
  }

  /** The kitchen that cooked is gone: what it told is all there will be. */
  #cutOff(): void {
    const clock = this.#current?.clock;
    if (!this.#current || !clock || clock.ended) return;
    this.#current.hear({ ...clock, ended: true });
    if (this.#current === this.state.playback) this.store.setState({ complete: false });
  }

  /** Said once of a run, however often the stream begins anew. */
  #miss(why: ProblemWords): void {
    const id = this.#current?.log.header.id ?? '';
    if (this.#unrecorded === id) return;
    this.#unrecorded = id;
    this.store.setState({ unrecorded: why });
  }

  #append(events: TraceEvent[]): void {
    const playback = this.#current;
    if (!playback) return;
    playback.log.append(events);
    playback.refresh();
    if (playback.clock?.ended) this.#arrive(playback);
  }

  #play(log: RunLog, recorded = false): Playback {
    const playback: Playback = new Playback(
      log,
      {
        changed: () => this.#changed(playback),
        arrived: () => this.#arrive(playback),
        measured: () => this.#showMeasured(playback),
      },
      recorded ? { kind: 'standing', position: START } : { kind: 'live' },
      this.display,
      this.#showOptions(log),
    );
    return playback;
  }

  #showOptions({ header }: RunLog): ShowOptions {
    // The first playback is made before there is a store.
    const { cards = [], preferences = defaultPreferences } = this.store?.getState() ?? {};
    return showOptionsOf(
      cards.find(({ id }) => id === header.lesson),
      preferences,
    );
  }

  #show(playback: Playback, more: Partial<SessionState> = {}): void {
    const old = this.state.playback;
    if (old !== playback && old !== this.#current) old.close();
    const behind = this.#current !== null && this.#current !== playback && this.#current.cooking;
    const answers = sameRecipe(old.log, playback.log) ? this.state.answers : {};
    const bookmarks = this.bookmarks.of(playback.log);
    const fresh = {
      recorded: false,
      comparison: null,
      behind,
      complete: true,
      result: false,
      answers,
      bookmarks,
      title: this.titles.of(playback.log),
      noting: '',
    };
    this.store.setState({ playback, transport: transportOf(playback), ...fresh, ...more });
  }

  #changed(playback: Playback): void {
    if (playback !== this.state.playback) {
      if (playback === this.#current) this.store.setState({ behind: playback.cooking });
      return;
    }
    this.store.setState({
      transport: transportOf(playback),
      result: this.state.result && playback.atEnd && !playback.moving,
    });
  }

  /** Both kitchens from 0 on one clock: what was measured one after the other is seen side by side. */
  #showMeasured(playback: Playback): void {
    if (playback === this.state.playback) playback.replay(this.state.preferences.speed);
  }

  /** A watched run reached its end: its result shows. A replay that reached a paused kitchen sets it going. */
  #arrive(playback: Playback): void {
    if (playback !== this.state.playback) return;
    if (this.state.transport.live && playback.clock?.paused) void this.ask('pause', { paused: false });
    // Not over somebody who writes a note.
    if (this.state.noting === '') this.showResult(true);
  }
}
