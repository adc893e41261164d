import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportText, type TextFormat } from '../../shared/exports/formats';
import type { Recorded } from '../../shared/recording';
import type { Language } from '../../shared/words/text';
import { findCard } from '../lessons';

/** A recording in another format, which other tools read. */
export function exportAs(format: TextFormat, recorded: Recorded, language: Language): Promise<string> {
  const card = findCard(recorded.log.header);
  return exportText(format, { ...recorded, card, language, read });
}

/** Built beside the main process. */
const read = (path: string) => readFile(join(import.meta.dirname, '../renderer', path));
