import { type Film, isPicture } from '../../shared/exports/headless-job';
import { type Exported, exportText } from '../../shared/exports/text-formats';
import { encodeRecording } from '../../shared/recording';
import type { Position } from '../../shared/trace/run-log';
import type { Waiting } from './film';
import type { Format } from './formats';
import { gif } from './gif';
import { type PicturedRun, RunPicture } from './run-picture';
import { webm } from './webm';

/** What is exported: a log with all that its formats need. */
export interface ExportJob {
  format: Format;
  exported: Exported;
  pictured: PicturedRun;
  /** What a picture shows. */
  position: Position;
  film: Film;
}

const TYPES = {
  html: 'text/html',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  chrome: 'application/json',
} as const;
const JSON_LINES = 'application/jsonl';

/** Pixels per unit of a picture that is 1280 units wide. */
const SCALE = { png: 2, webm: 1, gif: 0.75 } as const;

/** Whether this browser can pack a recording. */
export function packs(): boolean {
  return 'CompressionStream' in globalThis;
}

/** Makes an export. @throws Error with what stands in its way; the signal's reason once it is cancelled */
export async function makeExport(order: ExportJob, waiting: Waiting): Promise<Blob> {
  const { format, exported } = order;
  const blob = isPicture(format) ? await draw(order, format, waiting) : await write(format, exported);
  waiting.signal.throwIfAborted();
  return blob;
}

async function write(format: Exclude<Format, keyof typeof SCALE>, exported: Exported): Promise<Blob> {
  switch (format) {
    case 'recording':
      return recording(exported);
    case 'packed': {
      const packed = recording(exported).stream().pipeThrough(new CompressionStream('gzip'));
      return new Response(packed).blob();
    }
    default:
      return new Blob([await exportText(format, exported)], { type: TYPES[format] });
  }
}

function recording({ log, complete, bookmarks, title }: Exported): Blob {
  return new Blob([...encodeRecording(log, complete, bookmarks, title)], { type: JSON_LINES });
}

async function draw(order: ExportJob, format: keyof typeof SCALE, waiting: Waiting): Promise<Blob> {
  const picture = await RunPicture.open(order.pictured, SCALE[format]);
  try {
    if (format === 'webm') return await webm(order.film, picture, waiting);
    if (format === 'gif') return await gif(order.film, picture, waiting);
    picture.draw(order.position);
    return await png(picture.canvas);
  } finally {
    picture.close();
  }
}

function png(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('toBlob'))), 'image/png');
  });
}
