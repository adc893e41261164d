import { useTranslation } from 'react-i18next';
import { LAB, labTitle } from '../../shared/lesson/program-card';
import { useLanguage } from '../i18n/use-language';
import { useKitchen, useSession } from '../session/context';
import { NotComparable } from '../session/player/comparison';

/** Sets two recordings side by side, as the session does, and tells where that cannot be. */
export function useCompare(): (a: string | File | null, b: string | File) => Promise<void> {
  const { t } = useTranslation('comparison');
  const session = useSession();
  const kitchen = useKitchen();
  const language = useLanguage();
  const titleOf = (lesson: string) => {
    const title = lesson === LAB ? labTitle : session.state.cards.find(({ id }) => id === lesson)?.title;
    return title?.[language] ?? lesson;
  };
  return async (a, b) => {
    try {
      await kitchen.comparing.compare(a, b);
    } catch (error) {
      if (!(error instanceof NotComparable)) throw error;
      const [one = '', other = ''] = error.lessons.map(titleOf);
      session.showDialog(null);
      session.showProblem(t(`refused.${error.why}`, { a: one, b: other }));
    }
  };
}
