import { useEffect, useRef } from 'react';
import type { PictureOrder } from '../../../shared/exports/headless-job';
import { makeExport } from '../../exports/make-export';
import { useOrder } from '../../exports/use-order';
import { useSessionState } from '../../session/context';
import { bring } from './host-client';

/** Makes one picture of the recording and brings it to the host. */
export function Studio({ order: { format, film, atMs } }: { order: PictureOrder }) {
  const playback = useSessionState((state) => state.playback);
  const order = useOrder();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const position = playback.log.positionAt(atMs);
    const waiting = {
      signal: new AbortController().signal,
      progressed: (part: number) => void bring('progress', String(part)),
    };
    makeExport({ ...order(), format, film, position }, waiting).then(
      (picture) => bring('picture', picture),
      (error) => bring('problem', error instanceof Error ? error.message : String(error)),
    );
  });
  return null;
}
