interface SectorProps {
  /** How much is left, from 0 to 1. */
  part: number;
  fill: string;
  ink: string;
}

/** A little kitchen timer: the sector that is left, clockwise from the top. */
export function Sector({ part, fill, ink }: SectorProps) {
  const angle = 2 * Math.PI * Math.min(part, 0.9999);
  const x = 8 + 6 * Math.sin(angle);
  const y = 8 - 6 * Math.cos(angle);
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
      <circle cx={8} cy={8} r={6.6} style={{ fill: 'var(--card)', stroke: ink, strokeWidth: 1.6 }} />
      <path d={`M8 8V2A6 6 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`} style={{ fill }} />
      <path d={`M8 2.6V8L${x} ${y}`} style={{ fill: 'none', stroke: ink, strokeWidth: 1.4 }} />
    </svg>
  );
}
