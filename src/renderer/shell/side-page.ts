import type { LessonCard } from '../../shared/lesson/lesson';

export type LanePage = 'code' | 'loop';
export type SidePage = LanePage | 'milestones' | 'tasks';

/** What somebody chose of the side panel. */
export interface SideState {
  page: LanePage;
  /** The lesson that was open then, by id; '' where nobody chose. */
  lesson: string;
  /** The page while two recordings are compared. */
  compared: SidePage;
  folded: boolean;
}

export const sideAtFirst: SideState = { page: 'code', lesson: '', compared: 'milestones', folded: false };

/** The page of a lesson's lanes: the one that was chosen while it is open, else its own, else the last that was chosen. */
export function lanePageOf({ page, lesson }: SideState, card: LessonCard | undefined): LanePage {
  return lesson === card?.id ? page : (card?.panel ?? page);
}

/** The panel after somebody chose a page. */
export function withPage(
  side: SideState,
  page: SidePage,
  compares: boolean,
  card: LessonCard | undefined,
): SideState {
  if (compares) return { ...side, compared: page };
  return page === 'code' || page === 'loop' ? { ...side, page, lesson: card?.id ?? '' } : side;
}
