import {
  ChevronDown,
  CircleHelp,
  Download,
  Film,
  FlaskConical,
  Globe,
  Presentation,
  ScrollText,
  Settings,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { placeInCourse } from '../../shared/lesson/course';
import { languageNames, languages } from '../../shared/words/text';
import { useLanguage } from '../i18n/use-language';
import { SkipToCard } from '../lessons/StartCard';
import { useChangedWords } from '../session/changed-words';
import { useKitchen, useSession, useSessionState, useShownCard } from '../session/context';
import { isAsking } from '../session/player/empty-run';
import { isExportable } from '../session/player/exportable';
import logo from '../theme/logo.svg';
import { Menu } from '../ui/Menu';
import { LayoutSwitch } from './LayoutSwitch';
import { PlaybackControls } from './PlaybackControls';
import styles from './top-bar.module.css';
import { FullScreenButton, InStepButton, SecondWindowButton } from './WindowButtons';

const LANGUAGES = languages.map((value) => ({ value, name: languageNames[value] }));

/** What the whole window is steered with. */
export function TopBar() {
  const { t } = useTranslation();
  const presenter = useSessionState((state) => state.preferences.presenter);
  const asking = useSessionState(isAsking);
  return (
    <header className={styles.bar}>
      <h1 className="visually-hidden">{t('title')}</h1>
      {asking && <SkipToCard />}
      <LessonButton />
      {!presenter && <LayoutSwitch />}
      <PlaybackControls />
      <div className={styles.end}>
        {!presenter && <PanelButtons />}
        {!presenter && <LanguageMenu />}
        <InStepButton />
        {presenter && <FullScreenButton />}
        <PresentButton presenter={presenter} />
      </div>
    </header>
  );
}

function LessonButton() {
  const { t } = useTranslation(['shell', 'course']);
  const { kitchen } = useSession();
  const language = useLanguage();
  const card = useShownCard();
  const cards = useSessionState((state) => state.cards);
  const header = useSessionState((state) => state.playback.log.header);
  const place = placeInCourse(cards, header.lesson);
  const title = card?.title[language] ?? header.lesson;
  const changed = useChangedWords(header);
  return (
    <button
      type="button"
      className={styles.lesson}
      title={[title, changed].filter(Boolean).join('\n')}
      data-testid="lesson"
      onClick={() => kitchen?.showDialog('lessons')}
    >
      <img src={logo} alt="" width={32} height={32} />
      <span className={styles.which}>
        <small>
          {t('course:title')}
          {place > 0 && <b>{t('course:place', { place, of: cards.length })}</b>}
          <ChevronDown size={14} strokeWidth={3} aria-hidden="true" />
          {changed && (
            <span className="mark" data-testid="changed">
              {t('changed')}
            </span>
          )}
        </small>
        <span className={styles.name}>{title}</span>
      </span>
    </button>
  );
}

function PanelButtons() {
  const { t } = useTranslation();
  const session = useSession();
  const { kitchen } = session;
  const narration = useSessionState((state) => state.preferences.narration);
  const named = (name: 'narration' | 'recordings' | 'help') => ({
    title: t(`bar.${name}`),
    'aria-label': t(`bar.${name}`),
  });
  return (
    <>
      <button
        type="button"
        className="button icon plain"
        {...named('narration')}
        aria-pressed={narration}
        data-testid="narration-toggle"
        onClick={() => session.remember({ narration: !narration })}
      >
        <ScrollText size={19} aria-hidden="true" />
        <span className={styles.toolWord}>{t('bar.narration')}</span>
      </button>
      {kitchen && <LabButton />}
      {kitchen && (
        <button
          type="button"
          className="button icon plain"
          {...named('recordings')}
          data-testid="recordings"
          onClick={() => kitchen.showDialog('recordings')}
        >
          <Film size={19} aria-hidden="true" />
          <span className={styles.toolWord}>{t('bar.recordings')}</span>
        </button>
      )}
      {kitchen && <ExportButton />}
      {kitchen && <SecondWindowButton />}
      <button
        type="button"
        className="button icon plain"
        {...named('help')}
        data-testid="help"
        onClick={() => session.showDialog('help')}
      >
        <CircleHelp size={19} aria-hidden="true" />
        <span className={styles.toolWord}>{t('bar.helpShort')}</span>
      </button>
      <button
        type="button"
        className="button icon plain"
        title={t('settings.title')}
        aria-label={t('settings.title')}
        data-testid="settings"
        onClick={() => session.showDialog('settings')}
      >
        <Settings size={19} aria-hidden="true" />
        <span className={styles.toolWord}>{t('settings.title')}</span>
      </button>
    </>
  );
}

function LabButton() {
  const { t } = useTranslation('lab');
  const kitchen = useKitchen();
  return (
    <button
      type="button"
      className="button icon plain"
      title={t('title')}
      aria-label={t('title')}
      data-testid="lab"
      onClick={() => kitchen.showDialog('lab')}
    >
      <FlaskConical size={19} aria-hidden="true" />
      <span className={styles.toolWord}>{t('short')}</span>
    </button>
  );
}

/** There is something to export once a run is over. */
function ExportButton() {
  const { t } = useTranslation('exports');
  const kitchen = useKitchen();
  const ready = useSessionState(isExportable);
  return (
    <button
      type="button"
      className="button icon plain"
      title={t('open')}
      aria-label={t('open')}
      disabled={!ready}
      data-testid="export"
      onClick={() => kitchen.showDialog('export')}
    >
      <Download size={19} aria-hidden="true" />
      <span className={styles.toolWord}>{t('open')}</span>
    </button>
  );
}

export function LanguageMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  return (
    <Menu
      label={t('bar.language')}
      value={language}
      choices={LANGUAGES}
      onChoose={(value) => session.remember({ language: value })}
      className="button plain"
      testId="language"
    >
      <Globe size={18} aria-hidden="true" />
      <span className={styles.word}>{languageNames[language]}</span>
    </Menu>
  );
}

function PresentButton({ presenter }: { presenter: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const name = t(presenter ? 'bar.exit' : 'bar.present');
  return (
    <button
      type="button"
      className="button"
      title={name}
      aria-pressed={presenter}
      data-testid="present"
      onClick={() => session.remember({ presenter: !presenter })}
    >
      <Presentation size={18} aria-hidden="true" />
      <span className={styles.word}>{name}</span>
    </button>
  );
}
