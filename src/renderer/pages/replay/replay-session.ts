import { Session } from '../../session/session';
import type { DialogName } from '../../session/state';

/** A session of one recording: nothing can take its place, and what would cook plays it again from its start. */
export class ReplaySession extends Session {
  override readonly hasKitchen: boolean = false;

  override async start(): Promise<void> {
    await this.restart();
  }

  override async restart(): Promise<void> {
    const { playback, preferences } = this.state;
    this.showResult(false);
    playback.toStart();
    playback.replay(preferences.speed);
  }

  override prepare(): void {}

  override setMode(): void {}

  override showDialog(dialog: DialogName | null): void {
    if (dialog === null || dialog === 'help' || dialog === 'settings') super.showDialog(dialog);
  }
}
