import type { SVGProps } from 'react';

/** A closed lock in the colour of the text around it: the sign of a blocked thread. Decorative. */
export function LockIcon({ size = 16, ...rest }: SVGProps<SVGSVGElement> & { size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} fill="none" aria-hidden="true" {...rest}>
      <rect x="2.5" y="7" width="11" height="8" rx="2" fill="currentColor" />
      <path d="M5 7V4.5a3 3 0 0 1 6 0V7" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
