import i18next from 'i18next';
import { CommandError } from '../../../shared/api/kitchen-api';
import { parseParameters } from '../../../shared/lesson/lesson';
import type { Parameters } from '../../../shared/trace/run-log';
import type { LaneId, Mode } from '../../../shared/trace/trace';
import { sayParameterProblem } from '../../i18n/parameter-problem';
import { wordsOf } from '../../i18n/problem-words';
import type { Commands } from '../player/commands';
import { asOpened, emptyRun, NOT_BEGUN, parametersFor } from '../player/empty-run';
import type { Player } from '../player/player';
import type { Remembered } from '../player/remembered';
import { cookingSpeed } from '../player/speed';
import type { HandedProgram } from '../player/state';

/** Tells the kitchen what to cook: which lesson, with which parameters, in which modes; pauses and stops it. */
export class Cooking {
  constructor(
    private readonly player: Player,
    private readonly commands: Commands,
    private readonly remembered: Remembered,
  ) {
    player.caughtUp = () => void commands.ask('pause', { paused: false });
  }

  /**
   * Cooks a lesson in the modes on screen and remembers the choice.
   * @throws CommandError that names the wrong parameter
   */
  async start(lesson: string, parameters: Record<string, unknown>): Promise<void> {
    const modes = this.modes();
    const speed = cookingSpeed(this.player.state.preferences.speed);
    const header = await this.commands.api.call('start', { lesson, parameters, modes, speed });
    this.remembered.change({ lesson, modes, parameters: { [lesson]: header.parameters } });
    this.player.store.setState({ dialog: null, problem: '' });
  }

  /**
   * Shows a lesson's kitchens before they cook, in their own modes and at 1×, with its questions; a run that cooks is
   * stopped.
   * @throws InputError that names the wrong parameter
   */
  prepare(lesson: string, parameters: Record<string, unknown>): void {
    const card = this.player.state.cards.find(({ id }) => id === lesson);
    if (!card) return;
    const parsed = parseParameters(card, parameters);
    const { current } = this.player;
    if (current?.cooking && !current.clock?.foreign) void this.commands.ask('stop', {});
    this.remembered.change({ lesson, parameters: { [lesson]: parsed }, ...asOpened });
    this.#showEmpty(lesson);
    this.player.store.setState({ dialog: null, problem: '' });
  }

  /** Shows a lesson's kitchens with the parameters last used for it. */
  open(lesson: string): void {
    const { cards, preferences } = this.player.state;
    this.prepare(lesson, parametersFor({ ...preferences, lesson }, cards));
  }

  /**
   * Cooks what is on screen again, or the remembered lesson, with some of its parameters changed. A program opens in the lab,
   * which cooks it.
   */
  async restart(changed: Parameters = {}): Promise<void> {
    if (this.#reopens()) return;
    const { lesson, parameters } = this.#recipe();
    try {
      await this.start(lesson, { ...parameters, ...changed });
    } catch (error) {
      const why = error instanceof CommandError && error.problem.why;
      const card = this.player.state.cards.find(({ id }) => id === lesson);
      this.player.store.setState({ problem: why ? sayParameterProblem(card, why) : wordsOf(error) });
    }
  }

  /** Opens the lab, with a program in it. @param before how it was cooked, where it was */
  openProgram(file: File, before: Omit<HandedProgram, 'file'> = {}): void {
    this.player.store.setState({ program: { file, ...before }, dialog: 'lab' });
  }

  /** The mode of each lane as shown. */
  modes(): Record<LaneId, Mode> {
    const { comparison, playback, preferences } = this.player.state;
    const { header } = comparison?.runs[0].log ?? playback.log;
    const shown = header.lanes.map(({ lane, mode }) => [lane, mode]);
    return { ...preferences.modes, ...Object.fromEntries(shown) };
  }

  /** Restarts a run that is cooking in the new mode; otherwise clears the screen for the next run. */
  setMode(lane: LaneId, mode: Mode): void {
    this.#setModes({ ...this.modes(), [lane]: mode });
  }

  /** Both kitchens in the lesson's own modes again, as setMode sets one. */
  resetModes(): void {
    this.#setModes(asOpened.modes);
  }

  #setModes(modes: Record<LaneId, Mode>): void {
    const { comparison, transport, preferences } = this.player.state;
    if (comparison) return;
    const { lesson, parameters } = this.#recipe();
    this.remembered.change({ modes });
    const reopens = this.#reopens();
    this.#showEmpty(lesson);
    const speed = cookingSpeed(preferences.speed);
    if (!reopens && transport.cooking) void this.commands.ask('start', { lesson, parameters, modes, speed });
  }

  /** Plays or pauses if the kitchen is what plays. @returns whether it is */
  playPause(): boolean {
    const { playback, transport } = this.player.state;
    const begun = playback.log.header.id !== NOT_BEGUN;
    if (begun && (!transport.live || transport.foreign)) return false;
    if (!begun) void this.restart();
    else if (!transport.measuring) void this.commands.ask('pause', { paused: transport.moving });
    return true;
  }

  stop(): void {
    const { cooking, foreign } = this.player.state.transport;
    if (cooking && !foreign) void this.commands.ask('stop', {});
  }

  /** @param speed kitchen ms per ms */
  setSpeed(speed: number): void {
    const { cooking, measuring, foreign } = this.player.state.transport;
    if (cooking && !measuring && !foreign) void this.commands.ask('setSpeed', { speed });
  }

  /** Goes back to the live kitchen, also from a recording. */
  goLive(): void {
    const { current, state } = this.player;
    if (current && current !== state.playback) this.player.show(current);
    this.player.state.playback.goLive();
  }

  #showEmpty(lesson: string): void {
    const { preferences, cards } = this.player.state;
    this.player.show(this.player.play(emptyRun({ ...preferences, lesson }, cards)));
  }

  /** Opens the lab with the program that is on screen, where its text is there. @returns false where a lesson is on screen */
  #reopens(): boolean {
    const { program, virtual } = this.player.state.playback.log.header;
    if (!program) return false;
    const { source, file, args } = program;
    if (source === null) this.player.store.setState({ problem: i18next.t('code:leftOut') });
    else this.openProgram(new File([source], file), { args, virtual });
    return true;
  }

  #recipe(): { lesson: string; parameters: Parameters } {
    const { playback, preferences, cards } = this.player.state;
    const { id, lesson, parameters } = playback.log.header;
    if (id !== NOT_BEGUN && cards.some((card) => card.id === lesson)) return { lesson, parameters };
    return { lesson: preferences.lesson, parameters: parametersFor(preferences, cards) };
  }
}
