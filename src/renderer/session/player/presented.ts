/** What a room can see below the kitchens. */
export const presentedPages = ['code', 'loop', 'output', 'timeline'] as const;
export type PresentedPage = (typeof presentedPages)[number];
