import type { Preferences, WindowPlace } from '../../shared/api/kitchen-api';
import type { KitchenService } from '../service/service';

/** Where the window was, and where it is when it closes, as the preferences have it. */
export interface WindowMemory {
  last: WindowPlace | null;
  keep(place: WindowPlace): void;
  /** Resolves when what was to be kept is, or cannot be. */
  kept(): Promise<unknown>;
}

export async function rememberPlace(service: KitchenService): Promise<WindowMemory> {
  const stored = await service.handle('preferences', {});
  let kept: Promise<unknown> = Promise.resolve();
  return {
    last: stored.ok ? (stored.value as Preferences).window : null,
    keep(window) {
      kept = service.handle('setPreferences', { window });
    },
    kept: () => kept,
  };
}
