import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, fileName, holdsProgram, isFilm } from '../../shared/exports/formats';
import type { Film } from '../../shared/exports/headless-job';
import { everything, type Kept } from '../../shared/exports/left-out';
import { useSession, useSessionState } from '../session/context';
import type { Playback } from '../session/playback/playback';
import { Dialog } from '../ui/Dialog';
import dialog from '../ui/dialog.module.css';
import styles from './export-dialog.module.css';
import { FilmFields } from './FilmFields';
import { FormatCards } from './FormatCards';
import { filmEndMs, filmFault } from './film';
import { packs } from './make-export';
import { ProgramFields } from './ProgramFields';
import { type ExportState, useExport } from './use-export';
import { useExportJob } from './use-export-job';
import { encodesMp4, encodesVideo, type VideoFormat } from './video';

/** Chooses a format for the run on screen, makes it, and hands it over. */
export function ExportDialog() {
  const { t } = useTranslation('exports');
  const session = useSession();
  const playback = useSessionState((state) => state.playback);
  const exportJob = useExportJob();
  const { making, make, cancel, clear } = useExport();
  const [format, choose] = useState<Format>('recording');
  const [kept, keep] = useState<Kept>(everything);
  const [film, setFilm] = useState<Film>(() => wholeOf(session.state.playback));
  // A picture shows the moment that was on screen when this opened.
  useEffect(() => {
    if (playback.moving) playback.stand();
  }, [playback]);

  const [mp4, setMp4] = useState(true);
  const asksEncoder = isVideo(format);
  // Asked late: WebKitGTK without a plugin for it ends the whole page at that question.
  useEffect(() => {
    if (asksEncoder) void encodesMp4().then(setMp4);
  }, [asksEncoder]);

  const { header } = playback.log;
  const endMs = filmEndMs(playback.log.endMs);
  const busy = making.state === 'making';
  const missing = (each: Format) => {
    if (isVideo(each) && !encodesVideo()) return t('missing.encoder');
    if (each === 'mp4' && !mp4) return t('missing.mp4');
    return each === 'packed' && !packs() ? t('missing.packer') : '';
  };
  const possible = missing(format) === '' && (!isFilm(format) || !filmFault(film, endMs));
  const start = () =>
    make(
      { ...exportJob(holdsProgram(format) ? kept : everything), format, film },
      fileName(header.lesson, header.startedAt, format),
    );

  return (
    <Dialog title={t('title')} testId="dialog-export" onClose={() => session.showDialog(null)}>
      <div className={`${dialog.body} ${styles.exports}`}>
        <FormatCards
          chosen={format}
          missing={missing}
          disabled={busy}
          onChoose={(chosen) => {
            clear();
            choose(chosen);
          }}
        />
        {header.program && (
          <ProgramFields header={header} format={format} kept={kept} disabled={busy} onKeep={keep} />
        )}
        {isFilm(format) && (
          <FilmFields film={film} endMs={endMs} show={playback.show} disabled={busy} onChange={setFilm} />
        )}
      </div>
      <footer className={dialog.foot}>
        <Progress making={making} />
        {busy ? (
          <button type="button" className="button" data-testid="cancel-export" onClick={cancel}>
            {t('cancel')}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={!possible}
            data-testid="make-export"
            onClick={() => void start()}
          >
            <Download size={18} aria-hidden="true" />
            {t('make')}
          </button>
        )}
      </footer>
    </Dialog>
  );
}

function Progress({ making }: { making: ExportState }) {
  const { t } = useTranslation('exports');
  return (
    <div className={styles.state} role="status" data-testid="export-state" data-state={making.state}>
      {making.state === 'making' && <progress aria-label={t('making')} value={making.part} />}
      {making.state === 'making' && `${Math.round(making.part * 100)} %`}
      {making.state === 'saving' && t('saving', { name: making.name })}
      {making.state === 'saved' &&
        (making.path ? t('saved', { path: making.path }) : t('handed', { name: making.name }))}
      {making.state === 'cancelled' && t('notSaved', { name: making.name })}
      {making.state === 'failed' && (making.why ? t('failed', { why: making.why }) : t('unwritten'))}
    </div>
  );
}

/** The selected range or the whole run, as fast as the kitchen was. */
function isVideo(format: Format): format is VideoFormat {
  return format === 'webm' || format === 'mp4';
}

function wholeOf({ selection: { range }, log }: Playback): Film {
  return { ...(range ?? { fromMs: 0, toMs: filmEndMs(log.endMs) }), speed: 1 };
}
