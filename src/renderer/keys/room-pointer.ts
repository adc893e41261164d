import '../theme/room-pointer.css';

const root = document.documentElement;

/** Draws a ring around the mouse or the pen, large enough for a room to see what is pointed at; or does so no longer. */
export function togglePointer(): void {
  if (root.toggleAttribute('data-pointed')) addEventListener('pointermove', follow);
  else removeEventListener('pointermove', follow);
}

function follow({ clientX, clientY }: PointerEvent): void {
  root.style.setProperty('--pointed-x', `${clientX}px`);
  root.style.setProperty('--pointed-y', `${clientY}px`);
}
