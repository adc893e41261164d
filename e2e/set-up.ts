import { provideBundle } from '../scripts/bundle.mjs';
import { provideChromium } from '../scripts/chromium.mjs';
import { whyNoElectron } from './electron-host';

/** Once before all specs: what they run, and what runs them. */
export default async function setUp(): Promise<void> {
  await provideBundle();
  await provideChromium();
  const why = whyNoElectron();
  if (why) console.log(`The electron project is skipped: ${why}.`);
}
