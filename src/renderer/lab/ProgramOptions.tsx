import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session/context';
import { type LabOptions, lab } from './lab';
import styles from './program-options.module.css';

/** How a program is cooked, where that is to be otherwise than at first: folded until somebody wants it. */
export function ProgramOptions({ options }: { options: LabOptions }) {
  const { t } = useTranslation('lab');
  const { args, input, virtual } = options;
  const session = useSession();
  const values = useSessionState((state) => state.preferences.recordValues);
  const changed = args !== '' || input !== '' || virtual || !values;
  return (
    <details className={styles.options} data-testid="lab-options">
      <summary>
        {t('options.title')}
        {changed && <small className={styles.changed}>{t('options.changed')}</small>}
      </summary>
      <div className={styles.fields}>
        <label className={styles.text}>
          {t('options.args')}
          <input
            type="text"
            value={args}
            spellCheck={false}
            data-testid="lab-args"
            onChange={({ target }) => lab.choose({ args: target.value })}
          />
        </label>
        <label className={styles.text}>
          {t('options.input')}
          <textarea
            rows={2}
            value={input}
            spellCheck={false}
            data-testid="lab-input"
            onChange={({ target }) => lab.choose({ input: target.value })}
          />
        </label>
        <Switch
          name="virtual"
          on={virtual}
          about={t('options.virtualAbout')}
          onSwitch={(on) => lab.choose({ virtual: on })}
        />
        <Switch
          name="values"
          on={values}
          about={t('options.valuesAbout')}
          onSwitch={(recordValues) => session.remember({ recordValues })}
        />
      </div>
    </details>
  );
}

interface SwitchProps {
  name: 'virtual' | 'values';
  on: boolean;
  about: string;
  onSwitch(on: boolean): void;
}

function Switch({ name, on, about, onSwitch }: SwitchProps) {
  const { t } = useTranslation('lab');
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={on}
        data-testid={`lab-${name}`}
        onChange={({ target }) => onSwitch(target.checked)}
      />
      <span>
        {t(`options.${name}`)} <small className={styles.about}>{about}</small>
      </span>
    </label>
  );
}
