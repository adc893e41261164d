import { useTranslation } from 'react-i18next';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { dateWords } from '../i18n/date-words';
import { useLanguage } from '../i18n/use-language';
import { useShownCard } from '../session/context';
import { useModeName } from '../session/mode-name';
import type { ComparedRuns } from '../session/player/compared-runs';
import { ModeIcon } from '../theme/ModeIcon';
import { letterOf } from '../words/letters';
import styles from './compared.module.css';
import { differingParameters } from './run-words';

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
  const at = lane === 'left' ? 0 : 1;
  const { log, complete, title } = comparison.runs[at];
  const parameters = useDifferingParameters(comparison).map(
    ({ label, values }) => `${label} ${values[at] || t('none')}`,
  );
  const date = dateWords(log.header.startedAt, language, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
  });
  const facts = [title, ...parameters, date].filter(Boolean).join(' · ');
  return (
    <div className={styles.title} data-testid={`compared-${lane}`} title={`${modeName(mode)} · ${facts}`}>
      <b className={styles.letter}>
        {letterOf(lane)}
        <ModeIcon mode={mode} />
      </b>
      <span>{facts}</span>
      {!complete && <span className="mark">{t('incomplete')}</span>}
    </div>
  );
}

/** What the two recordings were not cooked alike with. */
export function useDifferingParameters({ runs }: ComparedRuns) {
  const { t } = useTranslation('comparison');
  const language = useLanguage();
  const card = useShownCard();
  const [a, b] = runs;
  return differingParameters([a.log.header.parameters, b.log.header.parameters], card, language, (s) =>
    t('seconds', { s }),
  );
}
