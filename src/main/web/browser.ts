import open from 'open';

/** Opens the default browser where a person could see it; where none opens, the printed address is enough. */
export async function openBrowser(url: string): Promise<void> {
  if (!someoneCanSee()) return;
  try {
    const browser = await open(url);
    browser.on('error', () => {});
  } catch {}
}

function someoneCanSee(env = process.env): boolean {
  if (env.CI) return false;
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
