import { basename, extname, join } from 'node:path';
import { app, type Session } from 'electron';
import type { SaveOutcome } from '../../shared/api/host-message';
import { formatOfFile, formats } from '../../shared/exports/formats';
import type { Language } from '../../shared/words/text';
import { sendToWindows } from './host-messages';
import { wordsIn } from './words';

/** Asks a person where a file of the window goes, in words of their language, and tells the window what became of it. */
export function saveDownloads(session: Session, language: () => Language): void {
  session.on('will-download', (_event, item) => {
    const name = item.getFilename();
    item.setSaveDialogOptions({
      ...saveDialog(name, language()),
      defaultPath: join(app.getPath('downloads'), name),
    });
    item.once('done', (_done, state) => {
      const outcome = outcomes[state];
      const path = outcome === 'saved' ? item.getSavePath() : '';
      sendToWindows({ type: 'saved', url: item.getURL(), outcome, path });
    });
  });
}

const outcomes: Record<'completed' | 'cancelled' | 'interrupted', SaveOutcome> = {
  completed: 'saved',
  cancelled: 'cancelled',
  interrupted: 'failed',
};

/** What the system's dialog for a file of that name shows. */
export function saveDialog(name: string, language: Language) {
  const extension = extname(name).slice(1);
  const format = formatOfFile(name);
  const kind = format ? formats[format].name[language] : extension;
  return {
    title: wordsIn(language).save.replace('{{name}}', basename(name)),
    filters: [{ name: kind, extensions: [extension] }],
  };
}
