import { useTranslation } from 'react-i18next';
import { type MomentKind, momentKinds } from '../../shared/show/moments';
import { beatNames } from '../../shared/show/options';
import { useSession, useSessionState } from '../session/context';
import styles from './settings-dialog.module.css';

/** Whether and where the picture stands still for what takes no kitchen time. */
export function MomentSettings() {
  const { t } = useTranslation();
  const session = useSession();
  const beats = useSessionState((state) => state.preferences.beats);
  return (
    <fieldset className={styles.setting} aria-describedby="setting-moments-why">
      <legend>{t('settings.moments')}</legend>
      <p className="quiet" id="setting-moments-why">
        {t('settings.momentsWhy')}
      </p>
      {beatNames.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="beats"
            checked={value === beats}
            data-testid={`setting-beats-${value}`}
            onChange={() => session.remember({ beats: value })}
          />
          {t(`settings.beats.${value}`)}
        </label>
      ))}
      {beats !== 'off' && <DwellOn />}
    </fieldset>
  );
}

function DwellOn() {
  const { t } = useTranslation();
  const session = useSession();
  const dwellOn = useSessionState((state) => state.preferences.dwellOn);
  const choose = (kind: MomentKind, on: boolean) =>
    session.remember({
      dwellOn: momentKinds.filter((each) => (each === kind ? on : dwellOn?.includes(each))),
    });
  return (
    <fieldset className={styles.setting}>
      <legend>{t('settings.dwellOn')}</legend>
      {([null, momentKinds] as const).map((kinds) => (
        <label key={kinds ? 'chosen' : 'lesson'}>
          <input
            type="radio"
            name="dwell-on"
            checked={(kinds === null) === (dwellOn === null)}
            data-testid={`setting-dwell-${kinds ? 'chosen' : 'lesson'}`}
            onChange={() => session.remember({ dwellOn: kinds && [...kinds] })}
          />
          {t(kinds ? 'settings.chosen' : 'settings.asLesson')}
        </label>
      ))}
      {dwellOn && (
        <div className={styles.choices}>
          {momentKinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={dwellOn.includes(kind)}
                data-testid={`setting-dwell-${kind}`}
                onChange={({ target }) => choose(kind, target.checked)}
              />
              {t(`settings.kinds.${kind}`)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
