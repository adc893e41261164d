/** Whether what has the focus wants the key itself: a field, a button, a dialog, or what scrolls by it. */
export function isTaken({ target }: Event, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input[type="range"]') && !target.closest('dialog')) return key !== ' ';
  // A dialog that was just closed may still have the focus.
  if (target.isContentEditable || target.closest('input, textarea, select, dialog[open]')) return true;
  if (key === 'PageUp' || key === 'PageDown') return scrolls(target);
  return key === ' ' && target.closest('button') !== null;
}

function scrolls(element: HTMLElement): boolean {
  const { overflowY } = getComputedStyle(element);
  return element.scrollHeight > element.clientHeight && (overflowY === 'auto' || overflowY === 'scroll');
}
