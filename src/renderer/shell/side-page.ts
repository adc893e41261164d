import type { LessonCard } from '../../shared/lesson/lesson';

/** Pages of a lane: its code and its loop; in a program's run also who waits for whom, and the variables. */
export const lanePages = ['code', 'loop', 'awaits', 'values'] as const;
export type LanePage = (typeof lanePages)[number];
/** Those that every lesson has. */
export const lessonPages = ['code', 'loop'] as const satisfies readonly LanePage[];
/** Pages about two recordings, before the others while they are compared. */
export const comparedPages = ['milestones', 'tasks'] as const;
export type ComparedPage = (typeof comparedPages)[number];
export type SidePage = LanePage | ComparedPage;

/** Whether a page shows lanes, and not the difference of two. */
export function isLanePage(page: SidePage): page is LanePage {
  return (lanePages as readonly SidePage[]).includes(page);
}

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
  return isLanePage(page) ? { ...side, page, lesson: card?.id ?? '' } : side;
}
