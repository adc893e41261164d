import { useTranslation } from 'react-i18next';
import { cardFor } from '../../shared/lesson/program-card';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { dateWords } from '../i18n/date-words';
import { useLanguage } from '../i18n/use-language';
import { useSessionState, useShownCard } from '../session/context';
import { useModeName } from '../session/mode-name';
import type { ComparedRun, ComparedRuns } from '../session/player/compared-runs';
import { ModeIcon } from '../theme/ModeIcon';
import { letterOf } from '../words/letters';
import styles from './compared.module.css';
import { differingParameters, type Told, titleFacts } from './run-words';

interface ComparedTitleProps {
  comparison: ComparedRuns;
  lane: LaneId;
  mode: Mode;
}

/** Over a kitchen: which recording it is, what it was cooked with that the other was not, and when. */
export function ComparedTitle({ comparison, lane, mode }: ComparedTitleProps) {
  const { t } = useTranslation('comparison');
  const language = useLanguage();
  const modeName = useModeName();
  const parameters = useDifferingParameters(comparison);
  const { runs } = comparison;
  const at = lane === 'left' ? 0 : 1;
  const titles = useTitles(comparison);
  const dateOf = ({ log }: ComparedRun) => dateWords(log.header.startedAt, language, TO_THE_SECOND);
  const dates: Told = [dateOf(runs[0]), dateOf(runs[1])];
  const changed = parameters.map(({ label, values }) => `${label} ${values[at] || t('none')}`);
  const whole = [modeName(mode), titles[at], ...changed, dates[at]].filter(Boolean);
  return (
    <div className={styles.title} data-testid={`compared-${lane}`} title={whole.join(' · ')}>
      <b className={styles.letter}>
        {letterOf(lane)}
        <ModeIcon mode={mode} />
      </b>
      <p className={styles.facts}>
        {titleFacts({ titles, dates, parameters }, at).map(({ words, firm, key }) => (
          <span key={key} data-firm={firm || undefined}>
            {words || t('none')}
          </span>
        ))}
      </p>
      {!runs[at].complete && <span className="mark">{t('incomplete')}</span>}
    </div>
  );
}

const TO_THE_SECOND: Intl.DateTimeFormatOptions = {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
};

/** What each of the two is called: by somebody, or by its lesson or program where these are two. */
function useTitles({ runs }: ComparedRuns): Told {
  const language = useLanguage();
  const cards = useSessionState((state) => state.cards);
  const [a, b] = runs;
  const cookedOf = ({ log }: ComparedRun) => cardFor(cards, log.header)?.title[language] ?? log.header.lesson;
  const alike = cookedOf(a) === cookedOf(b);
  const titleOf = (run: ComparedRun) => run.title || (alike ? '' : cookedOf(run));
  return [titleOf(a), titleOf(b)];
}

/** What the two recordings were not cooked alike with; a program has no parameters. */
export function useDifferingParameters({ runs }: ComparedRuns) {
  const { t } = useTranslation('comparison');
  const language = useLanguage();
  const card = useShownCard();
  const [a, b] = runs;
  if (a.log.header.lesson !== b.log.header.lesson) return [];
  return differingParameters([a.log.header.parameters, b.log.header.parameters], card, language, (s) =>
    t('seconds', { s }),
  );
}
