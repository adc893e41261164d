import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';

/** The app as a spec sees it, the same on both hosts. */
export class App {
  /** The page's own failures: errors on its console, uncaught exceptions, breaches of its policy. */
  readonly problems: string[] = [];
  /** Where its windows sent requests to: hosts with their ports. */
  readonly hosts = new Set<string>();

  /**
   * @param home the folder of this app's recordings and preferences
   * @param close ends the app as a person would
   * @param electron the app's main process, where it opens in Electron
   */
  constructor(
    readonly host: 'electron' | 'web',
    readonly page: Page,
    readonly home: string,
    readonly close: () => Promise<void>,
    readonly electron: ElectronApplication | null = null,
  ) {
    page.on('console', (message) => this.#hear(message));
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('websocket', (socket) => this.#ask(socket.url()));
    page.context().on('request', (request) => this.#ask(request.url()));
  }

  /** Reloads the page, as after a crash or by hand. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** What a window holds itself is no request. */
  #ask(url: string): void {
    const { protocol, host } = new URL(url);
    if (protocol !== 'data:' && protocol !== 'blob:') this.hosts.add(host);
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() === 'error') this.problems.push(message.text());
  }
}
