import { LIMITS } from '@trellis/contracts';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { AppError } from '../errors/app-error.js';

/** Below this many guesses a password counts as common: an online attacker with a list gets there. */
const COMMON_BELOW_GUESSES = 1e9;
/** Judging takes time that grows with the square of the length, on the thread that answers everybody: the start is enough. */
const JUDGED_CHARACTERS = 32;
/** Long, and in every attacker's list all the same. */
const FAMOUS = new Set(['correcthorsebatterystaple']);
/** What a password must have beyond the person's own name and address. */
const OWN_CHARACTERS = 8;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries are some 60 MB and a second of work: only a process that judges passwords reads them, and only once. */
export function passwordEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= readDictionaries();
  return estimator;
}

async function readDictionaries(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

/**
 * Length and commonness; no composition rules (NIST SP 800-63B §5.1.1.2). Common is judged by zxcvbn's dictionaries and
 * patterns together with the person's own name and address.
 */
export async function checkPassword(password: string, own: readonly string[]): Promise<void> {
  const characters = [...password].length;
  if (characters < LIMITS.passwordMinimum) {
    throw new AppError('PASSWORD_TOO_SHORT', { minimum: LIMITS.passwordMinimum }, 'password');
  }
  if (characters > LIMITS.passwordMaximum) {
    throw new AppError('PASSWORD_TOO_LONG', { maximum: LIMITS.passwordMaximum }, 'password');
  }
  const words = own
    .flatMap((text) => [text, ...text.split(/[\s@._-]+/)])
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3);
  const start = [...password].slice(0, JUDGED_CHARACTERS).join('');
  const famous = FAMOUS.has(password.toLowerCase().replace(/[^a-z]/g, ''));
  const common = famous || (await passwordEstimator()).check(start, words).guesses < COMMON_BELOW_GUESSES;
  if (common || mostlyMadeOf(password, words)) throw new AppError('PASSWORD_TOO_COMMON', {}, 'password');
}

/** Whether little is left of a password once the person's own name and address are taken out. */
function mostlyMadeOf(password: string, words: readonly string[]): boolean {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase());
  return rest.length < OWN_CHARACTERS && rest.length < password.length;
}
