import type { KitchenApi, StreamMessage } from '../../../shared/api/kitchen-api';
import { laterView, type SharedView, type ViewMessage } from '../../../shared/api/shared-view';
import type { SessionState } from '../player/state';
import { bringOn, keepPace, type Stage } from './bring-on';
import { screenOf, viewOf } from './view';

/** A view that was shared, by its number, and when this window had it, local ms. */
interface Shared {
  number: number;
  view: SharedView;
  at: number;
}

/**
 * Keeps this window in step with the others: shares where it goes, and goes where they do. The kitchen numbers what is
 * shared, so that of two that move at once all windows follow the same one.
 */
export class InStep {
  /** Of the view that is on screen. */
  #number = 0;
  /** What all windows are to show, to the knowledge of this one. */
  #latest: Shared | null = null;
  /** What came and is not on screen yet. */
  #held: Shared | null = null;
  /** It knows what the others show, or was asked to tell them. */
  #joined = false;
  /** It waits for the number of what it shared; and shares again afterwards. */
  #sharing = false;
  #again = false;
  /** It shows what another window shares: nothing that changes meanwhile is to be shared itself. */
  #showing = false;
  /** What was shared or shown last, to be told from what is new. */
  #known = '';

  constructor(
    private readonly api: KitchenApi,
    private readonly stage: Stage,
  ) {
    const { player } = stage;
    player.store.subscribe(() => this.#look());
    document.addEventListener('visibilitychange', () => {
      // Its playhead stood still meanwhile, and the others' did not.
      if (!document.hidden) this.follow(player.state.inStep);
    });
  }

  get #state(): SessionState {
    return this.stage.player.state;
  }

  hear(message: StreamMessage): void {
    if (message.type === 'view') this.#hearView(message);
    void this.#catchUp();
  }

  /** Goes in step with the other windows from now on, or by itself. */
  follow(inStep: boolean): void {
    // First of all where the others are: else it would take them to where it is.
    if (inStep) this.#held ??= this.#latest;
    this.stage.player.store.setState({ inStep });
    void this.#catchUp();
  }

  #hearView({ windows, number, view, asked }: ViewMessage): void {
    this.#joined = windows > 1 && (this.#joined || asked || view !== null);
    if (windows < 2) {
      this.#latest = null;
      this.#held = null;
      if (this.#state.elsewhere) this.stage.player.store.setState({ elsewhere: false });
    } else if (view && number > this.#number) {
      this.#latest = { number, view, at: performance.now() };
      this.#held = this.#latest;
    }
    if (asked) void this.#share();
    if (windows !== this.#state.windows) this.stage.player.store.setState({ windows });
  }

  /** A window that has not heard yet where the others are has nothing to tell them. */
  #look(): void {
    const { inStep } = this.#state;
    if (!inStep || !this.#joined || this.#showing || (this.#held && !this.#sharing)) return;
    const now = this.#fingerprint();
    if (now === this.#known) return;
    this.#known = now;
    void this.#share();
  }

  async #share(): Promise<void> {
    if (this.#sharing) {
      this.#again = true;
      return;
    }
    const view = viewOf(this.#state, this.stage.recordings, this.#state.playback.localMs);
    const at = performance.now();
    this.#known = this.#fingerprint();
    this.#sharing = true;
    // Where there is no connection, the window says that.
    const number = await this.api.call('shareView', { view }).catch(() => 0);
    this.#sharing = false;
    this.#passed({ number, view, at });
    if (this.#again) {
      this.#again = false;
      return this.#share();
    }
    await this.#catchUp();
  }

  /** What came meanwhile and was shared before is not shown any more. */
  #passed(own: Shared): void {
    if (own.number <= this.#number) return;
    this.#number = own.number;
    if (this.#held && this.#held.number > own.number) return;
    this.#held = null;
    this.#latest = own;
  }

  async #catchUp(): Promise<void> {
    const held = this.#held;
    if (!held || this.#sharing || this.#showing) return;
    const apart = !this.#state.inStep || this.#isOwn;
    this.#showing = true;
    const shown = apart || (await this.#show(held));
    this.#showing = false;
    const newer = this.#held !== held;
    if (shown) this.#shown(held);
    if (newer) await this.#catchUp();
  }

  #shown(shared: Shared): void {
    this.#number = Math.max(this.#number, shared.number);
    this.#known = this.#fingerprint();
    if (this.#held === shared) this.#held = null;
  }

  /** @returns false as long as what it shows has not come to this window yet */
  async #show({ view, at }: Shared): Promise<boolean> {
    if (view.screen.kind !== 'own') keepPace(this.stage.player, view.pace);
    const brought = await bringOn(view.screen, this.stage);
    if (brought !== 'shown') return brought === 'failed';
    const { playback, noting } = this.#state;
    const { playhead, range, looping, result } = laterView(view, performance.now() - at);
    if (!playback.adopt(playhead, range, looping)) return false;
    if (noting === '') this.stage.player.showResult(result);
    return true;
  }

  /** What is on screen can be shown by no other window. */
  get #isOwn(): boolean {
    return screenOf(this.#state, this.stage.recordings).kind === 'own';
  }

  /** The same for one view at any time; where it is but this window's own, wherever its playhead is. */
  #fingerprint(): string {
    return this.#isOwn ? 'own' : JSON.stringify(viewOf(this.#state, this.stage.recordings, 0));
  }
}
