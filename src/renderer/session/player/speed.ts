import { cookingSpeeds, replaySpeeds } from '../../../shared/api/speed';
import { NOT_BEGUN } from './empty-run';
import type { SessionState } from './state';

type Steered = Pick<SessionState, 'transport' | 'playback' | 'preferences'>;

/**
 * Whether the speed is that of a replay: what is on screen has been cooked, is measured and shown afterwards, or is looked at
 * again while another process goes on with it.
 */
export function isReplayed({ transport, playback }: Steered): boolean {
  const { cooking, measuring, foreign, live } = transport;
  return playback.log.header.id !== NOT_BEGUN && (!cooking || measuring !== '' || (foreign && !live));
}

/** The speeds there are now, slowest first. */
export function possibleSpeeds(state: Steered): readonly number[] {
  return isReplayed(state) ? replaySpeeds : cookingSpeeds;
}

/** The speed of what is on screen: the kitchen's own while it cooks, else the remembered one as far as it is possible. */
export function shownSpeed(state: Steered): number {
  const { transport, preferences } = state;
  return transport.speed ?? (isReplayed(state) ? preferences.speed : cookingSpeed(preferences.speed));
}

/** The closest speed at which kitchens can cook: a replay can be slower and faster. */
export function cookingSpeed(wanted: number): number {
  return Math.min(Math.max(wanted, cookingSpeeds[0]), cookingSpeeds.at(-1) as number);
}
