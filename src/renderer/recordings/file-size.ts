import { LONGEST_RECORDING } from '../../shared/recording';

/** Whether no run could have made a file of this size. */
export function isTooLarge(file: File): boolean {
  return file.size > LONGEST_RECORDING;
}
