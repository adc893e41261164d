/** Marks the page while a finger is what points on it: what is pressed is then as large as one. */
export function markFinger(root: Element, finger: MediaQueryList): void {
  const mark = () => root.toggleAttribute('data-touch', finger.matches);
  finger.addEventListener('change', mark);
  mark();
}
