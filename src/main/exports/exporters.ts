import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportText, type TextFormat } from '../../shared/exports/text-formats';
import type { Language } from '../../shared/lesson';
import type { Recorded } from '../../shared/recording';
import { findLesson } from '../lessons';

/** A recording in another format, which other tools read. */
export function exportAs(
  format: TextFormat,
  { log, complete, bookmarks }: Recorded,
  language: Language,
): Promise<string> {
  const card = findLesson(log.header.lesson)?.card;
  return exportText(format, { log, complete, bookmarks, card, language, template });
}

/** Built beside the main process. */
const template = () => readFile(join(import.meta.dirname, '../renderer/replay.html'), 'utf8');
