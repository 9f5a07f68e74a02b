import { normaliseText } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';

/** Words that say something; CARE_EMPTY otherwise. */
export function filled(said: string): string {
  const words = normaliseText(said);
  if (!words) throw new AppError('CARE_EMPTY', {}, 'said');
  return words;
}
