import type { SVGProps } from 'react';
import type { Mode } from '../../shared/trace/trace';

interface ModeIconProps extends SVGProps<SVGSVGElement> {
  mode: Mode;
  /** Width and height in CSS pixels. */
  size?: number;
}

/** A mode's glyph in the colour of the text around it: a down arrow in a square, or two arrows in a ring. */
export function ModeIcon({ mode, size = 18, ...rest }: ModeIconProps) {
  return (
    <svg
      viewBox="0 0 18 18"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...rest}
    >
      {mode === 'sync' ? (
        <>
          <rect x="2" y="2" width="14" height="14" rx="3" />
          <path d="M9 5v7M6.2 9.4L9 12.2l2.8-2.8" />
        </>
      ) : (
        <>
          <path d="M15.2 7.2A6.6 6.6 0 0 0 3.4 5.6M2.8 10.8a6.6 6.6 0 0 0 11.8 1.6" />
          <path d="M3 2v4h4M15 16v-4h-4" />
        </>
      )}
    </svg>
  );
}
