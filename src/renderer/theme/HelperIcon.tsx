/** A cook's head in the colour of the text around it: a worker thread. Decorative. */
export function HelperIcon({ size = 16 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M4.5 7.2V9a3.5 3.5 0 0 0 7 0V7.2" />
      <path
        d="M4.2 7V4.9a2 2 0 0 1 .6-3.6 3.3 3.3 0 0 1 6.4 0 2 2 0 0 1 .6 3.6V7z"
        fill="var(--card)"
        strokeLinejoin="round"
      />
      <path d="M2 15c.4-1.6 1.6-2.4 3.4-2.4h5.2c1.8 0 3 .8 3.4 2.4" strokeLinecap="round" />
    </svg>
  );
}
