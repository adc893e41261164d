import { CircleAlert, CircleOff, Film, Link2Off, Scissors, Unlink, Unplug, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { missingIn } from '../../shared/trace/gaps';
import { dateWords } from '../i18n/date-words';
import { sayFault, sayProblem } from '../i18n/problem-words';
import { useLanguage } from '../i18n/use-language';
import { useSession, useSessionState } from '../session/context';
import { useFrameValue } from '../session/playback/frame-hooks';
import type { Playback } from '../session/playback/playback';
import type { UnreadableRecording } from '../session/player/state';
import { inSeconds } from '../words/names';
import styles from './banners.module.css';

/** What has to be known of the window as a whole: no connection, trouble, a recording and whether it is whole. */
export function Banners() {
  const { t } = useTranslation();
  const session = useSession();
  const connection = useSessionState((state) => state.connection);
  const problem = useSessionState((state) => state.problem);
  return (
    <>
      {connection !== 'open' && (
        <Banner id="disconnected" icon={<Unplug size={18} />} role="alert">
          {t(`banner.${connection}`)} {connection === 'gone' && <KeptSoFar />}
        </Banner>
      )}
      {problem && (
        <Banner
          id="problem"
          icon={<CircleAlert size={18} />}
          role="alert"
          onDismiss={() => session.showProblem('')}
        >
          {typeof problem === 'string' ? problem : <Unreadable {...problem} />}
        </Banner>
      )}
      <UnrecordedBanner />
      <RecordingBanner />
      <GapBanner />
      <ElsewhereBanner />
    </>
  );
}

/** What the run that was lost with its kitchen left in the library. */
function KeptSoFar() {
  const { t } = useTranslation();
  const kept = useSessionState((state) => state.transport.cooking && state.unrecorded === null);
  const endMs = useSessionState((state) => state.playback.log.endMs);
  return kept ? t('banner.keptSoFar', { s: inSeconds(endMs, false) }) : null;
}

function Unreadable({ name, error }: UnreadableRecording) {
  const { t } = useTranslation();
  return t('banner.unreadable', { name, line: error.line, why: sayFault(error) });
}

function UnrecordedBanner() {
  const { t } = useTranslation();
  const session = useSession();
  const unrecorded = useSessionState((state) => state.unrecorded);
  if (!unrecorded) return null;
  const why = sayProblem(unrecorded);
  return (
    <Banner
      id="unrecorded"
      icon={<CircleOff size={18} />}
      role="alert"
      onDismiss={() => session.knowUnrecorded()}
    >
      {t('banner.unrecorded', { why })}
    </Banner>
  );
}

function RecordingBanner() {
  const { t } = useTranslation();
  const language = useLanguage();
  const recorded = useSessionState((state) => state.recorded);
  const complete = useSessionState((state) => state.complete);
  const title = useSessionState((state) => state.title);
  const { header, endMs } = useSessionState((state) => state.playback.log);
  if (!complete) {
    return (
      <Banner id="incomplete" icon={<Scissors size={18} />} role="status">
        {t('banner.incomplete', { s: inSeconds(endMs, false) })}
      </Banner>
    );
  }
  if (!recorded) return null;
  const date = dateWords(header.startedAt, language);
  return (
    <Banner id="recorded" icon={<Film size={18} />} role="status" quiet>
      {t(title ? 'banner.recordedAs' : 'banner.recorded', { title, date })}
    </Banner>
  );
}

/** RunStory once of each log: the timeline goes on showing where. */
function GapBanner() {
  const { t } = useTranslation('playback');
  const playback = useSessionState((state) => state.playback);
  const isGapped = useFrameValue(playback, () => playback.log.gaps.length > 0);
  const [known, setKnown] = useState<Playback | null>(null);
  if (!isGapped || known === playback) return null;
  const missing = t('missing', { count: missingIn(playback.log.gaps) });
  return (
    <Banner id="gaps" icon={<Unlink size={18} />} role="status" onDismiss={() => setKnown(playback)}>
      {t('gaps', { missing })}
    </Banner>
  );
}

/** The other window has left what both showed. */
function ElsewhereBanner() {
  const { t } = useTranslation();
  const elsewhere = useSessionState((state) => state.elsewhere && state.inStep && state.windows > 1);
  if (!elsewhere) return null;
  return (
    <Banner id="elsewhere" icon={<Link2Off size={18} />} role="status" quiet>
      {t('banner.elsewhere')}
    </Banner>
  );
}

interface BannerProps {
  id: string;
  icon: ReactNode;
  role: 'alert' | 'status';
  quiet?: boolean;
  onDismiss?: () => void;
  children: ReactNode;
}

function Banner({ id, icon, role, quiet, onDismiss, children }: BannerProps) {
  const { t } = useTranslation();
  return (
    <div
      className={quiet ? `${styles.banner} ${styles.quiet}` : styles.banner}
      role={role}
      data-testid={`banner-${id}`}
    >
      {icon}
      <span>{children}</span>
      {onDismiss && (
        <button type="button" aria-label={t('banner.dismiss')} onClick={onDismiss}>
          <X size={18} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
