import { DESKTOP_EXTENSION, RECORDING_EXTENSION } from '../recording/recording-name';
import type { Text } from '../words/text';
import { chromeTrace } from './chrome-trace';
import type { Exported } from './exported';
import { replayPageOf } from './replay-page';
import { spansCsv } from './spans-csv';
import { printedTimeline } from './timeline-svg';

/** What formats are for, a row each in the window. */
export const purposes = {
  replay: { en: 'To replay', ko: '다시 재생하기' },
  show: { en: 'To show', ko: '보여 주기' },
  measure: { en: 'For other tools', ko: '다른 도구에서 쓰기' },
} satisfies Record<string, Text>;
export type Purpose = keyof typeof purposes;

/** How a format is made, which is also where: a window makes all of them, the command line all but recordings. */
type Making =
  /** The recording itself, as the window holds it; on a disk it is a file already. */
  | { made: 'recording' }
  /** Text, from nothing but the recording. */
  | { made: 'text'; write(exported: Exported): string | Promise<string> }
  /** Drawn by a browser, for the command line by a headless one. `scale`: pixels per unit of a picture 1280 units wide. */
  | { made: 'picture' | 'film'; scale: number };

type Described = Making & {
  purpose: Purpose;
  /** The end of a file's name, with its dot. */
  extension: string;
  mime: string;
  name: Text;
  /** What it is for, in one sentence. */
  use: Text;
};

/**
 * Every format that a run is exported in. The window's dialog, the system's, the command line, its help and its errors
 * are made from this table. In each purpose they are offered in this order.
 */
export const formats = {
  recording: {
    purpose: 'replay',
    extension: RECORDING_EXTENSION,
    mime: 'application/jsonl',
    made: 'recording',
    name: { en: 'Recording', ko: '녹화' },
    use: {
      en: 'Can be opened here again and used in tests.',
      ko: '여기와 테스트에서 다시 열 수 있습니다.',
    },
  },
  packed: {
    purpose: 'replay',
    // To be handed on: a desktop knows what opens it.
    extension: DESKTOP_EXTENSION,
    mime: 'application/octet-stream',
    made: 'recording',
    name: { en: 'Compressed recording', ko: '압축한 녹화' },
    use: {
      en: 'Much smaller; a double click opens it in the installed app.',
      ko: '훨씬 작고, 설치한 앱에서 두 번 클릭하면 열립니다.',
    },
  },
  html: {
    purpose: 'replay',
    extension: '.html',
    mime: 'text/html',
    made: 'text',
    write: replayPageOf,
    name: { en: 'Web page', ko: '웹 페이지' },
    use: {
      en: 'Replays the run in any browser, offline.',
      ko: '어느 브라우저에서나 오프라인으로 재생됩니다.',
    },
  },
  mp4: {
    purpose: 'show',
    extension: '.mp4',
    mime: 'video/mp4',
    made: 'film',
    scale: 1,
    name: { en: 'Video', ko: '동영상' },
    use: {
      en: 'Part of the replay, with captions, for slides and phones.',
      ko: '자막이 있는 짧은 영상을 슬라이드나 휴대폰에서 재생합니다.',
    },
  },
  webm: {
    purpose: 'show',
    extension: '.webm',
    mime: 'video/webm',
    made: 'film',
    scale: 1,
    name: { en: 'Video', ko: '동영상' },
    use: {
      en: 'The same for web pages; smaller.',
      ko: '같은 영상을 웹 페이지에 넣습니다. 더 작습니다.',
    },
  },
  gif: {
    purpose: 'show',
    extension: '.gif',
    mime: 'image/gif',
    made: 'film',
    scale: 0.75,
    name: { en: 'Animated GIF', ko: '애니메이션 GIF' },
    use: {
      en: 'A short part of the replay, for documents and chats.',
      ko: '짧은 부분을 문서나 채팅에 넣습니다.',
    },
  },
  png: {
    purpose: 'show',
    extension: '.png',
    mime: 'image/png',
    made: 'picture',
    scale: 2,
    name: { en: 'Picture', ko: '그림' },
    use: {
      en: 'What is on screen now: the kitchens, the event loop and the timeline.',
      ko: '지금 화면에 보이는 두 주방과 이벤트 루프, 타임라인입니다.',
    },
  },
  svg: {
    purpose: 'measure',
    extension: '.svg',
    mime: 'image/svg+xml',
    made: 'text',
    write: printedTimeline,
    name: { en: 'Timeline', ko: '타임라인' },
    use: { en: 'The whole timeline, for print.', ko: '타임라인 전체를 인쇄할 수 있습니다.' },
  },
  csv: {
    purpose: 'measure',
    extension: '.csv',
    mime: 'text/csv',
    made: 'text',
    write: ({ log }) => spansCsv(log),
    name: { en: 'Table', ko: '표' },
    use: {
      en: 'Every span with its times, for a spreadsheet.',
      ko: '모든 구간의 시각을 스프레드시트에서 봅니다.',
    },
  },
  chrome: {
    purpose: 'measure',
    extension: '.trace.json',
    mime: 'application/json',
    made: 'text',
    write: ({ log, bookmarks }) => `${JSON.stringify(chromeTrace(log, bookmarks))}\n`,
    name: { en: 'Chrome Trace', ko: 'Chrome Trace' },
    use: { en: 'For Perfetto or chrome://tracing.', ko: 'Perfetto나 chrome://tracing에서 엽니다.' },
  },
} as const satisfies Record<string, Described>;

type Formats = typeof formats;
export type Format = keyof Formats;
/** Those that are made so. */
type FormatMade<M extends Making['made']> = {
  [F in Format]: Formats[F]['made'] extends M ? F : never;
}[Format];
export type TextFormat = FormatMade<'text'>;
export type FilmFormat = FormatMade<'film'>;
/** Formats that a browser has to draw. */
export type PictureFormat = FormatMade<'picture' | 'film'>;
/** Formats of the command line. */
export type FileFormat = Exclude<Format, FormatMade<'recording'>>;

const all = Object.keys(formats) as Format[];
export const textFormats = all.filter(isText);
export const filmFormats = all.filter(isFilm);
export const pictureFormats = all.filter(isPicture);
export const fileFormats: readonly FileFormat[] = [...textFormats, ...pictureFormats];

function isText(format: Format): format is TextFormat {
  return formats[format].made === 'text';
}

export function isFilm(format: Format): format is FilmFormat {
  return formats[format].made === 'film';
}

export function isPicture(format: Format): format is PictureFormat {
  return formats[format].made === 'picture' || isFilm(format);
}

/** Whether a program's text and the values of its variables travel in the format. */
export function holdsProgram(format: Format): boolean {
  return formats[format].made === 'recording' || format === 'html';
}

/** The formats for a purpose. */
export function formatsFor(purpose: Purpose): Format[] {
  return all.filter((format) => formats[format].purpose === purpose);
}

/** A recording in another format, which other tools read. */
export async function exportText(format: TextFormat, exported: Exported): Promise<string> {
  return formats[format].write(exported);
}

/**
 * The name of a file: lesson, when it was cooked (in UTC), and the format.
 * @param startedAt ISO 8601
 */
export function fileName(lesson: string, startedAt: string, format: Format): string {
  const when = startedAt.slice(0, 19).replace('T', '-').replaceAll(':', '');
  return `${lesson}-${when}${formats[format].extension}`;
}

/** The format of a file by its name; undefined where it is none of these. */
export function formatOfFile(name: string): Format | undefined {
  return all.find((format) => name.endsWith(formats[format].extension));
}
