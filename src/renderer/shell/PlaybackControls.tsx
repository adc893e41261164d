import { ChartGantt, Pause, Play, RotateCcw, SkipBack, SkipForward, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session/context';
import { FrameText, useFrame } from '../session/FrameText';
import { hasResult, NOT_BEGUN } from '../session/player/empty-run';
import { isUnreachable } from '../session/player/reachable';
import { isReplayed, possibleSpeeds, shownSpeed } from '../session/player/speed';
import { Menu } from '../ui/Menu';
import { inSeconds } from '../words/names';
import styles from './playback-controls.module.css';

/** A window that hears of everything a moment later is not behind, in tenths of a second. */
const BEHIND_TENTHS = 3;

/** Steps, play and pause, stop, restart, the kitchen clock and the speed. */
export function PlaybackControls() {
  const { t } = useTranslation();
  const session = useSession();
  const { kitchen } = session;
  const cooking = useSessionState(({ transport }) => transport.cooking && !transport.foreign);
  const unreachable = useSessionState(isUnreachable);
  return (
    <fieldset className={styles.playback} aria-label={t('bar.playback')}>
      <PlayButtons step={18} play={20} />
      {kitchen && (
        <Control
          id="stop"
          name={t('bar.stop')}
          disabled={!cooking || unreachable}
          onClick={() => kitchen.cooking.stop()}
        >
          <Square size={15} fill="currentColor" />
        </Control>
      )}
      <Control id="restart" name={t('bar.restart')} disabled={unreachable} onClick={() => session.restart()}>
        <RotateCcw size={18} strokeWidth={2.5} />
      </Control>
      <KitchenClock />
      <Whence />
      <SpeedMenu />
    </fieldset>
  );
}

interface PlayButtonsProps {
  /** How large their signs are, px. */
  step: number;
  play: number;
}

/** Play and pause, between a step back and one on. */
export function PlayButtons({ step, play }: PlayButtonsProps) {
  const { t } = useTranslation();
  const session = useSession();
  const moving = useSessionState((state) => state.transport.moving);
  const playback = useSessionState((state) => state.playback);
  const begun = playback.log.header.id !== NOT_BEGUN;
  const Sign = moving ? Pause : Play;
  return (
    <>
      <Control id="step-back" name={t('bar.stepBack')} disabled={!begun} onClick={() => playback.step(-1)}>
        <SkipBack size={step} fill="currentColor" />
      </Control>
      <Control
        id="play"
        name={t(moving ? 'bar.pause' : 'bar.play')}
        pressed={moving}
        onClick={() => session.playPause()}
      >
        <Sign size={play} fill="currentColor" />
      </Control>
      <Control
        id="step-forward"
        name={t('bar.stepForward')}
        disabled={!begun}
        onClick={() => playback.step(1)}
      >
        <SkipForward size={step} fill="currentColor" />
      </Control>
    </>
  );
}

interface ControlProps {
  id: string;
  name: string;
  onClick(): void;
  children: ReactNode;
  disabled?: boolean;
  pressed?: boolean;
}

function Control({ id, name, onClick, children, disabled, pressed }: ControlProps) {
  return (
    <button
      type="button"
      className={`button icon ${id === 'play' ? 'primary' : ''}`}
      aria-label={name}
      aria-pressed={pressed}
      title={name}
      disabled={disabled}
      data-testid={id}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

export function KitchenClock() {
  const { t } = useTranslation();
  return (
    <div className={styles.clock} role="timer" aria-label={t('bar.clock')}>
      <b data-testid="clock">
        <FrameText of={(frame) => inSeconds(frame?.position.t ?? 0, false)} />
      </b>
      <span className={styles.unit}>{t('secondsUnit')}</span>
    </div>
  );
}

/** That the kitchen is followed, or how far behind it, where moments dwelt on screen. */
function Live() {
  const { t } = useTranslation();
  const behind = useFrame((frame) => Math.round((frame?.behindMs ?? 0) / 100));
  if (behind < BEHIND_TENTHS) return <span>{t('bar.live')}</span>;
  return <span data-testid="behind">{t('bar.behind', { s: inSeconds(behind * 100, false) })}</span>;
}

/** Where the playhead looks: at the kitchen now, or how to get there, or at a result that is there. */
function Whence() {
  const { t } = useTranslation();
  const session = useSession();
  const { kitchen } = session;
  const { live, cooking } = useSessionState((state) => state.transport);
  const playback = useSessionState((state) => state.playback);
  const behind = useSessionState((state) => state.behind);
  const none = useSessionState(({ result, comparison }) => result || comparison !== null);
  if (live) {
    return (
      <span className={styles.liveBadge} data-testid="live-badge">
        <Live />
      </span>
    );
  }
  if (kitchen && (cooking || behind)) {
    return (
      <button
        type="button"
        className={`button ${styles.liveButton}`}
        title={t('bar.goLive')}
        data-testid="go-live"
        onClick={() => kitchen.cooking.goLive()}
      >
        {t('bar.live')}
      </button>
    );
  }
  if (none || !hasResult(playback.log)) return null;
  return (
    <button
      type="button"
      className={`button ${styles.resultButton}`}
      title={t('bar.result')}
      data-testid="show-result"
      onClick={() => session.toEnd()}
    >
      <ChartGantt size={18} aria-hidden="true" />
      <span>{t('bar.result')}</span>
    </button>
  );
}

export function SpeedMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const speed = useSessionState(shownSpeed);
  const replayed = useSessionState(isReplayed);
  const speeds = useSessionState(possibleSpeeds);
  return (
    <Menu
      label={t('bar.speed')}
      value={speed}
      choices={speeds.map((value) => ({ value, name: t('times', { n: value }) }))}
      onChoose={(value) => session.setSpeed(value)}
      note={replayed ? '' : t('cooking', { ns: 'playback' })}
      testId="speed"
    >
      <span className={styles.speedWord} aria-hidden="true">
        {t('bar.speed')}
      </span>
      <b>{t('times', { n: speed })}</b>
    </Menu>
  );
}
