/** What a tab keeps over a reload, where its browser lets it: with cookies forbidden it throws at the mere name. */
export const tabStorage = {
  get(name: string): string {
    try {
      return sessionStorage.getItem(name) ?? '';
    } catch {
      return '';
    }
  },

  set(name: string, value: string): void {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      // The page works on until it is reloaded.
    }
  },
};
