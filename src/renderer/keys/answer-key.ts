import { questionsOf } from '../../shared/lesson/left-open';
import { cardOfRun } from '../../shared/lesson/lesson';
import type { ChoiceQuestion } from '../../shared/lesson/question';
import { isAsking } from '../session/player/empty-run';
import type { SessionState } from '../session/player/state';
import type { Session } from '../session/session';

/** The questions on the start card that are answered by a number key. */
export function choicesAsked(state: SessionState): ChoiceQuestion[] {
  if (!isAsking(state)) return [];
  const { lesson, parameters } = state.playback.log.header;
  const card = state.cards.find(({ id }) => id === lesson);
  const questions = card ? questionsOf(cardOfRun(card, parameters), parameters) : [];
  return questions.filter((question) => question.type === 'choice');
}

/** What a number key answers before a run: the first choice that is open, or else the last one anew; null where none. */
export function answerOf({ state }: Session, key: string): ((session: Session) => void) | null {
  const questions = choicesAsked(state);
  const question = questions.find(({ id }) => state.answers[id] === undefined) ?? questions.at(-1);
  const option = question?.options[Number(key) - 1];
  return question && option ? (session) => session.answer(question.id, option.value) : null;
}
