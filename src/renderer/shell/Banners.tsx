import { CircleAlert, Film, Scissors, Unplug, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { useSession, useSessionState } from '../session/context';
import { inSeconds } from '../timeline/words';
import './banners.css';

/** What has to be known of the window as a whole: no connection, trouble, a recording and whether it is whole. */
export function Banners() {
  const { t } = useTranslation();
  const session = useSession();
  const connected = useSessionState((state) => state.connected);
  const problem = useSessionState((state) => state.problem);
  return (
    <>
      {!connected && (
        <Banner id="disconnected" icon={<Unplug size={18} />} role="alert">
          {t('banner.disconnected')}
        </Banner>
      )}
      {problem && (
        <Banner id="problem" icon={<CircleAlert size={18} />} role="alert" onDismiss={() => session.tell('')}>
          {problem}
        </Banner>
      )}
      <RecordingBanner />
    </>
  );
}

function RecordingBanner() {
  const { t } = useTranslation();
  const language = useLanguage();
  const recorded = useSessionState((state) => state.recorded);
  const complete = useSessionState((state) => state.complete);
  const { header, endMs } = useSessionState((state) => state.playback.log);
  if (!complete) {
    return (
      <Banner id="incomplete" icon={<Scissors size={18} />} role="status">
        {t('banner.incomplete', { s: inSeconds(endMs, false) })}
      </Banner>
    );
  }
  if (!recorded) return null;
  const date = new Date(header.startedAt).toLocaleString(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Banner id="recorded" icon={<Film size={18} />} role="status" quiet>
      {t('banner.recorded', { date })}
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
    <div className={quiet ? 'banner quiet' : 'banner'} role={role} data-testid={`banner-${id}`}>
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
