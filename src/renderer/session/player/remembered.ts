import i18next from 'i18next';
import type { Preferences } from '../../../shared/api/kitchen-api';
import { wordsOf } from '../../i18n/problem-words';
import type { BasicApi } from './commands';
import type { SessionStore } from './state';
import type { WindowLook } from './window-look';

/** The preferences on screen, which are kept for the next start. */
export class Remembered {
  #saysUnkept = true;

  constructor(
    private readonly store: SessionStore,
    private readonly api: BasicApi,
    private readonly look: WindowLook | null = null,
  ) {}

  /** The preferences as this window has them. */
  ofWindow(preferences: Preferences): Preferences {
    return this.look?.of(preferences) ?? preferences;
  }

  /** Changes preferences; of the parameters, those of the named lessons. */
  change(change: Partial<Preferences>): void {
    const { preferences } = this.store.getState();
    const parameters = { ...preferences.parameters, ...change.parameters };
    const changed = { ...preferences, ...change, parameters };
    this.store.setState({ preferences: changed });
    const kept = this.look?.keep(changed, change) ?? change;
    if (Object.keys(kept).length > 0) void this.#keep(kept);
  }

  /** If they cannot be kept, says so once, not at every change. */
  async #keep(change: Partial<Preferences>): Promise<void> {
    try {
      await this.api.call('setPreferences', change);
      this.#saysUnkept = true;
    } catch (error) {
      if (this.#saysUnkept)
        this.store.setState({ problem: i18next.t('banner.unkept', { why: wordsOf(error) }) });
      this.#saysUnkept = false;
    }
  }
}
