import { numberWords } from './number-words';

/** A measured figure with as many digits as are worth reading: "1,570", "19.1", "0.0151". */
export function figureText(value: number): string {
  if (Math.abs(value) >= 100) return numberWords(Math.round(value));
  return numberWords(value, { maximumSignificantDigits: 3 });
}
