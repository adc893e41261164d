import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Whether the part that was taken out of the page last had the focus in it. */
let isHanded = false;

/**
 * For parts of the window that take one another's place: where the focus is in the one that goes, the one that comes has it,
 * so that whoever uses the keyboard is not thrown back to the beginning of the page. Each can be focused (`tabIndex` -1).
 */
export function useHandedFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const element = part.current;
    if (isHanded) element?.focus({ preventScroll: true });
    isHanded = false;
    return () => {
      isHanded = element?.contains(document.activeElement) ?? false;
    };
  }, []);
  return part;
}
