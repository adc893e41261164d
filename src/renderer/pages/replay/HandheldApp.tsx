import { ChartGantt, ScrollText, Settings } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CrowdCharts } from '../../crowd/CrowdCharts';
import { useLanguage } from '../../i18n/use-language';
import { useKeys } from '../../keys/use-keys';
import { StartCard } from '../../lessons/StartCard';
import { NarrationPanel } from '../../narration/NarrationPanel';
import { useSession, useSessionState, useShownCard } from '../../session/context';
import { hasResult, isAsking } from '../../session/player/empty-run';
import { TimelinePanel } from '../../shell/App';
import { Banners } from '../../shell/Banners';
import { ContainedDialog, ContainedPanel } from '../../shell/Contained';
import { HelpDialog } from '../../shell/HelpDialog';
import { LaneCard } from '../../shell/LaneCard';
import { ResultPage } from '../../shell/ResultPage';
import { SettingsDialog } from '../../shell/SettingsDialog';
import { SidePanel } from '../../shell/SidePanel';
import { sideAtFirst } from '../../shell/side-page';
import { LanguageMenu } from '../../shell/TopBar';
import logo from '../../theme/logo.svg';
import styles from './handheld.module.css';
import { Transport } from './Transport';

/** A replay on a phone or tablet: the kitchens, what plays them, and below it, to scroll to, all that explains them. */
export function HandheldApp() {
  useKeys();
  const { i18n } = useTranslation();
  const result = useSessionState((state) => state.result);
  const dialog = useSessionState((state) => state.dialog);
  const asking = useSessionState(isAsking);
  // What there is to see begins at the top; what leads to it is pressed further below.
  useLayoutEffect(() => {
    if (result || !asking) scrollTo(0, 0);
  }, [result, asking]);
  return (
    <div className={styles.handheld} lang={i18n.language} data-handheld data-result={result || undefined}>
      <Title />
      <Banners />
      {!result && <Kitchens />}
      <ContainedPanel>
        <Transport />
      </ContainedPanel>
      <ContainedPanel key={result ? 'result' : asking ? 'asking' : 'explained'}>
        {result ? <ResultPage /> : asking ? <StartCard /> : <Explained />}
      </ContainedPanel>
      <ContainedDialog>
        {dialog === 'help' && <HelpDialog />}
        {dialog === 'settings' && <SettingsDialog />}
      </ContainedDialog>
    </div>
  );
}

function Title() {
  const { t } = useTranslation();
  const language = useLanguage();
  const card = useShownCard();
  const lesson = useSessionState((state) => state.playback.log.header.lesson);
  return (
    <header className={styles.title}>
      <img src={logo} alt="" width={32} height={32} />
      <h1 aria-label={`${t('title')}: ${card?.title[language] ?? lesson}`}>
        {card?.title[language] ?? lesson}
      </h1>
      <LanguageMenu />
    </header>
  );
}

function Kitchens() {
  const { lanes } = useSessionState((state) => state.playback.log.header);
  return (
    <div className={styles.kitchens} data-count={lanes.length}>
      {lanes.map(({ lane, mode }) => (
        <ContainedPanel key={lane}>
          <LaneCard lane={lane} mode={mode} />
        </ContainedPanel>
      ))}
    </div>
  );
}

/** Timeline, code and the inside of the loop at the playhead, and the run in words where wanted. */
function Explained() {
  const card = useShownCard();
  const playback = useSessionState((state) => state.playback);
  const narration = useSessionState((state) => state.preferences.narration);
  const [side, setSide] = useState(sideAtFirst);
  return (
    <main className={styles.more}>
      <More narration={narration} />
      {card?.scene === 'crowd' && <CrowdCharts log={playback.log} frames={playback} card={card} />}
      <ContainedPanel>
        <TimelinePanel />
      </ContainedPanel>
      <NarrationPanel shown={narration} />
      <div className="panel">
        <SidePanel side={side} onChange={setSide} />
      </div>
    </main>
  );
}

/** The ways to the result, to the run in words and to the settings. */
function More({ narration }: { narration: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const over = useSessionState(({ playback }) => hasResult(playback.log));
  return (
    <nav>
      {over && (
        <button type="button" className="button" data-testid="show-result" onClick={() => session.toEnd()}>
          <ChartGantt size={20} aria-hidden="true" />
          {t('bar.result')}
        </button>
      )}
      <button
        type="button"
        className="button"
        aria-pressed={narration}
        data-testid="narration-toggle"
        onClick={() => session.remember({ narration: !narration })}
      >
        <ScrollText size={20} aria-hidden="true" />
        {t('bar.narration')}
      </button>
      <button
        type="button"
        className="button"
        data-testid="settings"
        onClick={() => session.showDialog('settings')}
      >
        <Settings size={20} aria-hidden="true" />
        {t('settings.title')}
      </button>
    </nav>
  );
}
