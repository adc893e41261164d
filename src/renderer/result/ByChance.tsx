import { Dices } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { leftOpenIn, tiesIn } from '../../shared/lesson/left-open';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { RunLog } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import styles from './by-chance.module.css';

interface ByChanceProps {
  card: LessonCard;
  log: RunLog;
}

/** What another run could do otherwise; nothing where all of it had to come so. */
export function ByChance({ card, log }: ByChanceProps) {
  const { t } = useTranslation('result');
  const language = useLanguage();
  const async = log.header.lanes.find(({ mode }) => mode === 'async')?.lane;
  const ties = useMemo(() => (async && !card.measures ? tiesIn(log.lanes[async]) : []), [card, log, async]);
  const texts = async ? leftOpenIn(card, log.header.parameters).map(({ text }) => text[language]) : [];
  const [tie] = ties;
  if (tie) texts.push(t('ties', { names: tie.join(', ') }));
  return texts.map((text) => (
    <p key={text} className={styles.chance} data-testid="by-chance">
      <Dices size={19} aria-hidden="true" />
      <span>
        <b>{t('byChance')}</b> {text}
      </span>
    </p>
  ));
}
