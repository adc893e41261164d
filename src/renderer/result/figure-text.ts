/** A measured figure with as many digits as are worth reading: "1,570", "19.1", "0.0151". */
export function figureText(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
