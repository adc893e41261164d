import type { Headline } from '../../../shared/lesson/headline';
import type { Retry } from '../../../shared/lesson/lesson';
import type { Text } from '../../../shared/words/text';
import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import type { SyncKitchen } from '../../kitchen/sync-kitchen';
import type { EggAndToast } from '../common/dishes';

export interface Times {
  egg_ms: number;
  toast_ms: number;
  wash_ms: number;
  patience_ms: number;
}

/** A mistake that asynchronous code makes easy. */
export interface Pitfall {
  name: Text;
  watch: Text;
  showed: Text;
  headline: Headline;
  retry: Retry;
  sync(kitchen: SyncKitchen, ms: Times, order: EggAndToast): void;
  async(kitchen: AsyncKitchen, ms: Times, order: EggAndToast, mended: boolean): Promise<void>;
}
