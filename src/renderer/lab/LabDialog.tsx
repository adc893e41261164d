import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useKitchen, useSession, useSessionState } from '../session/context';
import { Dialog } from '../ui/Dialog';
import { PythonEditor } from './editor/PythonEditor';
import { LabTools } from './LabTools';
import { LaneOutput } from './LaneOutput';
import { lab } from './lab';
import styles from './lab-dialog.module.css';
import { openFile } from './open-file';
import { Shelf } from './shelf/Shelf';

/** The lab: a program of one's own, cooked in both kitchens. */
export function LabDialog() {
  const { t } = useTranslation('lab');
  const session = useSession();
  const { cooking: kitchen } = useKitchen();
  const state = useStore(lab.store);
  useEffect(() => void lab.open(), []);
  useHandedFile();
  const cook = () => void lab.cook(kitchen.modes(), session.state.preferences.speed);
  return (
    <Dialog
      className={styles.dialog}
      title={t('title')}
      testId="dialog-lab"
      onClose={() => session.showDialog(null)}
    >
      <LabTools state={state} onCook={cook} />
      <div className={styles.columns}>
        <Shelf source={state.source} onTake={(program) => lab.take(program)} />
        <PythonEditor
          source={state.source}
          error={state.error}
          onChange={(source) => lab.write(source)}
          onCook={cook}
        />
        <div className={styles.lanes}>
          {(['left', 'right'] as const).map((lane) => (
            <LaneOutput key={lane} lane={lane} outcome={state.outcomes[lane]} />
          ))}
        </div>
      </div>
      <p className={`quiet ${styles.keys}`}>{t('keys')}</p>
    </Dialog>
  );
}

/** Takes a program that was dropped on the window. */
function useHandedFile(): void {
  const { t } = useTranslation('lab');
  const kitchen = useKitchen();
  const handed = useSessionState((state) => state.program);
  useEffect(() => {
    if (!handed) return;
    kitchen.takeProgram();
    void openFile(handed, t('unreadable', { name: handed.name }));
  }, [handed, kitchen, t]);
}
