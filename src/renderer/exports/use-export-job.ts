import { useTranslation } from 'react-i18next';
import { everything, type Kept, withoutProgram } from '../../shared/exports/left-out';
import { useLanguage } from '../i18n/use-language';
import { useSceneWords } from '../scene/use-scene-words';
import { useSession, useShownCard } from '../session/context';
import { useModeName } from '../session/mode-name';
import { inSeconds } from '../words/names';
import type { ExportJob } from './make-export';

/** The export's input, without format and range. */
export function useExportJob(): (kept?: Kept) => Omit<ExportJob, 'format' | 'film'> {
  const { t } = useTranslation('exports');
  const { t: shell } = useTranslation('shell');
  const { t: narration } = useTranslation('narration');
  const session = useSession();
  const language = useLanguage();
  const card = useShownCard();
  const modeName = useModeName();
  const scene = { left: useSceneWords('left'), right: useSceneWords('right') };
  return (kept = everything) => {
    const { playback, complete, bookmarks, title } = session.state;
    const { log } = playback;
    const pictured = {
      log,
      show: playback.show,
      card,
      language,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      title: card?.title[language] ?? log.header.lesson,
      scene,
      narration,
      laneName: (lane, mode) => `${shell(`lane.${lane}`)} · ${modeName(mode)}`,
      clock: (ms) => shell('seconds', { s: inSeconds(ms, false) }),
      speedup: (times) => t('speedup', { n: times.toFixed(2) }),
    } satisfies ExportJob['pictured'];
    const exported = {
      log: withoutProgram(log, kept),
      complete: complete && log.ended,
      bookmarks,
      title,
      card,
      language,
      read: readBuilt,
    };
    return { exported, pictured, position: playback.current().position };
  };
}

/** In `assets`, of whatever page. */
const script = import.meta.url;

/** The host serves what was built from one folder, in which this page may lie deeper. */
async function readBuilt(path: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(`../${path}`, script));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
