import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { LessonCard } from '../../shared/lesson/lesson';
import { cardFor } from '../../shared/lesson/program-card';
import type { Parameters, RunHeader } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import type { Kitchen } from './kitchen/kitchen';
import type { SessionState } from './player/state';
import type { Session } from './session';

export const SessionContext = createContext<Session | null>(null);

/** The session of this window. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session above this component.');
  return session;
}

/** The kitchen behind this window, for components that only a window with a kitchen has. */
export function useKitchen(): Kitchen {
  const { kitchen } = useSession();
  if (!kitchen) throw new Error('There is no kitchen behind this window.');
  return kitchen;
}

/** A part of the session's state: the component renders again when that part changes. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

/** The lesson on screen, unless this app does not know it. */
export function useShownCard(): LessonCard | undefined {
  return useCardFor(useSessionState((state) => state.playback.log.header));
}

/** The lesson or program of the lane on screen: where two recordings are compared, each lane has its own. */
export function useLaneCard(lane: LaneId): LessonCard | undefined {
  return useCardFor(useLaneHeader(lane));
}

function useCardFor({ lesson, parameters, program }: RunHeader): LessonCard | undefined {
  const cards = useSessionState((state) => state.cards);
  return useMemo(() => cardFor(cards, { lesson, parameters, program }), [cards, lesson, parameters, program]);
}

/** The header of the lane on screen: where two recordings are compared, each lane has its own. */
export function useLaneHeader(lane: LaneId): RunHeader {
  return useSessionState((state) => headerOf(state, lane));
}

/** The parameters of the lane on screen. */
export function useLaneParameters(lane: LaneId): Parameters {
  return useLaneHeader(lane).parameters;
}

function headerOf({ comparison, playback }: SessionState, lane: LaneId): RunHeader {
  const compared = comparison?.runs[lane === 'left' ? 0 : 1];
  return (compared?.log ?? playback.log).header;
}
