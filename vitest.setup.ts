import i18next from 'i18next';
import { afterAll, vi } from 'vitest';

// After each file of tests that shares its process with others, what it changed of it is again as it was.
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  if (i18next.isInitialized) await i18next.changeLanguage('en');
});
