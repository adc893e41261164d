import { useSessionState } from './context';
import type { Frame } from './playback/frame';
import { useFrameValue } from './playback/frame-hooks';

/** A plain value of the frame on screen: the component renders again only when it changes. */
export function useFrame<T extends string | number | boolean>(select: (frame: Frame | null) => T): T {
  return useFrameValue(
    useSessionState((state) => state.playback),
    select,
  );
}

/** A text of the frame on screen, which alone renders again when it changes. */
export function FrameText({ of }: { of: (frame: Frame | null) => string }) {
  return useFrame(of);
}
