import type { Answer } from '../../shared/lesson/question';
import { useSession, useSessionState } from '../session/context';

/** A question's answer, undefined where there is none, and how to give another. */
export function useAnswer(question: string): [Answer | undefined, (answer: Answer | undefined) => void] {
  const session = useSession();
  const answer = useSessionState((state) => state.answers[question]);
  return [answer, (given) => session.answer(question, given)];
}
