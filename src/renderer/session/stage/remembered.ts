import i18next from 'i18next';
import type { Preferences } from '../../../shared/api/kitchen-api';
import { wordsOf } from '../../i18n/problem-words';
import type { BasicApi } from './commands';
import type { SessionStore } from './state';

/** The preferences on screen, which are kept for the next start. */
export class Remembered {
  #saysUnkept = true;

  constructor(
    private readonly store: SessionStore,
    private readonly api: BasicApi,
  ) {}

  /** Changes preferences; of the parameters, those of the named lessons. */
  change(change: Partial<Preferences>): void {
    const { preferences } = this.store.getState();
    const parameters = { ...preferences.parameters, ...change.parameters };
    this.store.setState({ preferences: { ...preferences, ...change, parameters } });
    void this.#keep(change);
  }

  /** Where they cannot be kept it is said once, not at every change. */
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
