import { Check, Copy, Download, FlaskConical, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { ListingLanguage } from '../../shared/lesson/listing';
import { isWhole, standalone } from '../../shared/lesson/program/standalone';
import type { Parameters } from '../../shared/trace/run-log';
import type { Mode } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import { saveFile } from '../session/connection/save-file';
import { useSession } from '../session/context';
import { copyText } from '../ui/copy-text';
import styles from './program-buttons.module.css';

interface ProgramButtonsProps {
  card: LessonCard;
  mode: Mode;
  language: ListingLanguage;
  parameters: Parameters;
}

type Button = 'copy' | 'save';
/** What became of the last press. */
type Done = { button: Button; well: boolean } | null;

/** For how long, ms, a button says that it is done. */
const SHOWN_MS = 2500;

/** Copy or save the lesson's program so that it runs as it is, with the run's own parameters. */
export function ProgramButtons({ card, mode, language, parameters }: ProgramButtonsProps) {
  const { t } = useTranslation('code');
  const words = useLanguage();
  const [done, setDone] = useDone();
  if (!isWhole(card, language)) return null;
  const program = () => standalone(card, language, mode, parameters, words);
  const copy = async () => setDone({ button: 'copy', well: await copyText(program().text) });
  const save = async () => {
    const { name, text } = program();
    const { outcome } = await saveFile(new Blob([text], { type: 'text/plain' }), name);
    setDone(outcome === 'cancelled' ? null : { button: 'save', well: outcome !== 'failed' });
  };
  const needs = t(card.program ? 'needs.program' : `needs.${language}`);
  return (
    <span className={styles.buttons}>
      <button type="button" data-testid={`copy-program-${mode}`} title={needs} onClick={copy}>
        <DoneIcon done={done} button="copy" />
        {t('copy')}
      </button>
      <button type="button" data-testid={`save-program-${mode}`} title={needs} onClick={save}>
        <DoneIcon done={done} button="save" />
        {t(`saveAs.${language}`)}
      </button>
      {language === 'python' && <TryIt card={card} mode={mode} program={program} />}
      <span role="status" className="visually-hidden">
        {done && t(`${done.button}Done.${done.well}`)}
      </span>
    </span>
  );
}

interface TryItProps {
  card: LessonCard;
  mode: Mode;
  program(): { name: string; text: string };
}

/** Opens the program in the lab, where it can be changed and cooked; one that measures needs a Python of one's own. */
function TryIt({ card, mode, program }: TryItProps) {
  const { t } = useTranslation('code');
  const session = useSession();
  const { kitchen } = session;
  if (!kitchen) return null;
  const open = () => {
    const { name, text } = program();
    if (card.measures)
      session.showProblem(t('tryMeasured', { command: `toast-kitchen record -- python3 ${name}` }));
    else kitchen.cooking.openProgram(new File([text], name, { type: 'text/x-python' }));
  };
  return (
    <button type="button" data-testid={`try-program-${mode}`} title={t('tryTitle')} onClick={open}>
      <FlaskConical size={15} aria-hidden="true" />
      {t('try')}
    </button>
  );
}

function DoneIcon({ done, button }: { done: Done; button: Button }) {
  const Idle = button === 'copy' ? Copy : Download;
  const Icon = done?.button !== button ? Idle : done.well ? Check : TriangleAlert;
  return <Icon size={15} aria-hidden="true" />;
}

function useDone(): [Done, (done: Done) => void] {
  const [done, setDone] = useState<Done>(null);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return [done, setDone];
}
