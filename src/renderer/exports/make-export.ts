import type { Exported } from '../../shared/exports/exported';
import {
  exportText,
  type Format,
  formats,
  isPicture,
  type PictureFormat,
} from '../../shared/exports/formats';
import type { Film } from '../../shared/exports/headless-job';
import { encodeRecording } from '../../shared/recording';
import type { Position } from '../../shared/trace/run-log';
import type { Waiting } from './film';
import { gif } from './gif';
import { type PicturedRun, RunPicture } from './run-picture';
import { stillPicture } from './still-picture';
import { video } from './video';

/** What is exported: a log with all that its formats need. */
export interface ExportJob {
  format: Format;
  exported: Exported;
  pictured: PicturedRun;
  /** What a picture shows. */
  position: Position;
  film: Film;
}

/** Whether this browser can pack a recording. */
export function packs(): boolean {
  return 'CompressionStream' in globalThis;
}

/** Makes an export. @throws Error with what stands in its way; the signal's reason once it is cancelled */
export async function makeExport(job: ExportJob, waiting: Waiting): Promise<Blob> {
  const { format, exported } = job;
  const blob = isPicture(format) ? await draw(job, format, waiting) : await write(format, exported);
  waiting.signal.throwIfAborted();
  return blob;
}

async function write(format: Exclude<Format, PictureFormat>, exported: Exported): Promise<Blob> {
  const type = formats[format].mime;
  switch (format) {
    case 'recording':
      return recording(exported);
    case 'packed': {
      const packed = recording(exported).stream().pipeThrough(new CompressionStream('gzip'));
      return new Response(packed, { headers: { 'content-type': type } }).blob();
    }
    default:
      return new Blob([await exportText(format, exported)], { type });
  }
}

function recording({ log, complete, bookmarks, title }: Exported): Blob {
  return new Blob([...encodeRecording(log, complete, bookmarks, title)], { type: formats.recording.mime });
}

type Draw = (picture: RunPicture, job: ExportJob, waiting: Waiting) => Promise<Blob>;
const drawers: Record<PictureFormat, Draw> = {
  mp4: (picture, { film }, waiting) => video('mp4', film, picture, waiting),
  webm: (picture, { film }, waiting) => video('webm', film, picture, waiting),
  gif: (picture, { film }, waiting) => gif(film, picture, waiting),
  png: async (picture, { position, exported }) => png(await stillPicture(picture, position, exported)),
};

async function draw(job: ExportJob, format: PictureFormat, waiting: Waiting): Promise<Blob> {
  const picture = await RunPicture.open(job.pictured, formats[format].scale);
  try {
    return await drawers[format](picture, job, waiting);
  } finally {
    picture.close();
  }
}

function png(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('toBlob'))), formats.png.mime);
  });
}
