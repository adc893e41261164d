import { type Preferences, preferencesSchema } from '../../../shared/api/kitchen-api';
import { tabStorage } from '../../platform/tab-storage';

/** The preferences that each window has of its own. */
const ownSchema = preferencesSchema.pick({ layout: true, presenter: true });
type Own = Pick<Preferences, 'layout' | 'presenter'>;

/**
 * How one window is laid out, as long as it is open: the next start remembers it of the first window, and a window that
 * was opened beside another begins as a class sees it.
 */
export class WindowLook {
  /** The browser hands a window that another opens what that one keeps. */
  readonly #name: string;

  /** @param second it was opened beside another window */
  constructor(private readonly second: boolean) {
    this.#name = second ? 'toast-kitchen-second-look' : 'toast-kitchen-look';
  }

  /** The preferences as this window has them: as they were before it was reloaded. */
  of(preferences: Preferences): Preferences {
    return { ...preferences, ...(this.second && { presenter: true }), ...this.#kept() };
  }

  /** Keeps what is this window's own. @returns what is to be remembered for the next start */
  keep({ layout, presenter }: Preferences, change: Partial<Preferences>): Partial<Preferences> {
    tabStorage.set(this.#name, JSON.stringify({ layout, presenter } satisfies Own));
    if (!this.second) return change;
    const { layout: _layout, presenter: _presenter, ...shared } = change;
    return shared;
  }

  #kept(): Partial<Own> {
    try {
      return ownSchema.safeParse(JSON.parse(tabStorage.get(this.#name))).data ?? {};
    } catch {
      return {};
    }
  }
}
