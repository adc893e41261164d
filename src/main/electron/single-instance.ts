import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app } from 'electron';

/** What a second start wants of the app that is open already. */
export interface SecondStart {
  /** The app is to quit. */
  quit: boolean;
  /** A recording to open, as an absolute path; '' where none is named. */
  file: string;
  /** Names the answer that the second start waits for: a UUID. */
  answer: string;
}

/** An app that is open answers within this time, in ms. */
const patience = 5000;

/** Calls back with what each later start wants, and answers it. */
export function onSecondStart(act: (start: SecondStart) => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const start = data as SecondStart;
    if (!/^[\da-f-]{36}$/.test(start?.answer ?? '')) return;
    act(start);
    // Where it cannot be written, the later start opens a window of its own.
    try {
      writeFileSync(answerFile(start.answer), '', { flag: 'wx' });
    } catch {}
  });
}

/**
 * Whether an app that is open has taken the request of this start. Where the system lets nobody have the lock, as on
 * some network drives, or another machine's app died with it, nobody answers.
 */
export async function isAnswered({ answer }: SecondStart): Promise<boolean> {
  const giveUpAt = performance.now() + patience;
  while (performance.now() < giveUpAt) {
    if (take(answerFile(answer))) return true;
    await delay(50);
  }
  return false;
}

function answerFile(answer: string): string {
  return join(app.getPath('userData'), `.answer-${answer}`);
}

/** Whether the file was there; it is no more. */
function take(file: string): boolean {
  try {
    rmSync(file);
    return true;
  } catch {
    return false;
  }
}
