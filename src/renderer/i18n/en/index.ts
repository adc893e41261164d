import bookmarks from './bookmarks';
import broken from './broken';
import code from './code';
import comparison from './comparison';
import course from './course';
import crowd from './crowd';
import exports from './exports';
import faults from './faults';
import glossary from './glossary';
import lab from './lab';
import loop from './loop';
import mismatches from './mismatches';
import narration from './narration';
import opening from './opening';
import playback from './playback';
import problems from './problems';
import program from './program';
import questions from './questions';
import result from './result';
import scene from './scene';
import shell from './shell';
import teaching from './teaching';
import timeline from './timeline';

/** The English words by namespace; every other language has the same keys. */
export const en = {
  bookmarks,
  broken,
  code,
  comparison,
  course,
  crowd,
  exports,
  faults,
  glossary,
  lab,
  loop,
  mismatches,
  narration,
  opening,
  playback,
  problems,
  program,
  questions,
  result,
  scene,
  shell,
  teaching,
  timeline,
} as const;
