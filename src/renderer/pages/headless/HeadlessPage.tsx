import { useEffect, useRef } from 'react';
import type { HeadlessJob } from '../../../shared/exports/headless-job';
import { makeExport } from '../../exports/make-export';
import { useExportJob } from '../../exports/use-export-job';
import { useSessionState } from '../../session/context';
import { post } from './host-client';

/** Makes one picture of the recording and brings it to the host. */
export function HeadlessPage({ job: { format, film, atMs } }: { job: HeadlessJob }) {
  const playback = useSessionState((state) => state.playback);
  const exportJob = useExportJob();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const position = playback.log.positionAt(atMs);
    const waiting = {
      signal: new AbortController().signal,
      progressed: (part: number) => void post('progress', String(part)),
    };
    makeExport({ ...exportJob(), format, film, position }, waiting).then(
      (picture) => post('picture', picture),
      (error) => post('problem', error instanceof Error ? error.message : String(error)),
    );
  });
  return null;
}
