/** What a room can see below the kitchens. */
const presentedPages = ['code', 'loop', 'output', 'timeline'] as const;
export type PresentedPage = (typeof presentedPages)[number];
