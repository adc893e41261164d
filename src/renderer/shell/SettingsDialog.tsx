import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../shared/words/text';
import { useSession, useSessionState } from '../session/context';
import { Dialog } from '../ui/Dialog';
import dialog from '../ui/dialog.module.css';
import { MomentSettings } from './MomentSettings';
import styles from './settings-dialog.module.css';

/** What a person chooses once, for every lesson. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Dialog
      className={styles.dialog}
      title={t('settings.title')}
      testId="dialog-settings"
      onClose={() => session.showDialog(null)}
    >
      <div className={`${dialog.body} ${styles.settings}`}>
        <LanguageSetting />
        <MomentSettings />
        <CharacterKeysSetting />
      </div>
    </Dialog>
  );
}

function LanguageSetting() {
  const { t } = useTranslation();
  const session = useSession();
  const chosen = useSessionState((state) => state.preferences.language);
  const names = { '': t('settings.system'), ...languageNames };
  return (
    <fieldset className={styles.setting}>
      <legend>{t('bar.language')}</legend>
      {(['', ...languages] as const).map((value) => (
        <label key={value} lang={value || undefined}>
          <input
            type="radio"
            name="language"
            value={value}
            checked={value === chosen}
            data-testid={`setting-language-${value || 'system'}`}
            onChange={() => session.remember({ language: value })}
          />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}

function CharacterKeysSetting() {
  const { t } = useTranslation();
  const session = useSession();
  const on = useSessionState((state) => state.preferences.characterKeys);
  return (
    <fieldset className={styles.setting}>
      <legend>{t('settings.keys')}</legend>
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby="setting-keys-why"
          data-testid="setting-character-keys"
          onChange={({ target }) => session.remember({ characterKeys: target.checked })}
        />
        {t('settings.characters')}
      </label>
      <p className="quiet" id="setting-keys-why">
        {t('settings.charactersWhy')}
      </p>
    </fieldset>
  );
}
