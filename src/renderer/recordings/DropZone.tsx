import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProgram } from '../lab/editor/program-file';
import { useSession } from '../session/context';
import styles from './drop-zone.module.css';
import { isTooLarge } from './file-size';

/** Opens a recording that is dropped anywhere on the window. */
export function DropZone() {
  const { t } = useTranslation();
  const session = useSession();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file && session.kitchen && isProgram(file)) return session.kitchen.cooking.openProgram(file);
      if (file && isTooLarge(file)) session.showProblem(t('recordings.tooLarge'));
      else if (file) void session.recordings.open(file);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', drag);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', drag);
      removeEventListener('drop', drop);
    };
  }, [session, t]);

  return over ? (
    <div className={styles.drop} data-testid="drop-zone">
      {t('banner.drop')}
    </div>
  ) : null;
}
