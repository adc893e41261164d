import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/context';
import { openFile } from './read-file';

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
      void openFile(session, event.dataTransfer?.files[0], t('recordings.tooLarge'));
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

  return over ? <div className="drop">{t('banner.drop')}</div> : null;
}
