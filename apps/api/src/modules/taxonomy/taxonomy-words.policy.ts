import { LIMITS, type Localized } from '@trellis/contracts';
import { comparisonKey, isVisible } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import type { LocalizedTextInput } from '../../platform/graphql/scalars.js';
import type { DimensionView } from './taxonomy-view.policy.js';

/** A name in at least one language; languages left empty are left out. */
export function labelFrom(input: LocalizedTextInput): Localized {
  const label = textFrom(input, 'label', LIMITS.identityLabelCharacters);
  if (Object.keys(label).length === 0) throw invalidInput({ path: 'label', problem: 'ONE_LANGUAGE' });
  return label;
}

/** What stands below the question; may be empty. */
export function helpFrom(input: LocalizedTextInput | null | undefined): Localized {
  return input ? textFrom(input, 'help', LIMITS.identityHelpCharacters) : {};
}

function textFrom(input: LocalizedTextInput, path: string, most: number): Localized {
  const text: Localized = {};
  for (const locale of ['en', 'fr'] as const) {
    const words = input[locale]?.trim() ?? '';
    if (words.length > most) throw invalidInput({ path: `${path}.${locale}`, problem: 'TOO_LONG', bounds: { most } });
    if (isVisible(words)) text[locale] = words;
  }
  return text;
}

interface Called {
  id: string;
  label: Localized;
  proposed?: Localized | { label: Localized } | null;
}

/** Two of one name could not be told apart, by people nor by the reading of what they wrote. */
export function requireOwnName(label: Localized, id: string | null, others: readonly Called[]): void {
  const keys = new Set(Object.values(label).map(comparisonKey));
  const taken = others.some(
    (other) => other.id !== id && [other.label, waiting(other)].some((text) => called(text, keys)),
  );
  if (taken) throw new AppError('IDENTITY_NAME_TAKEN', {}, 'label');
}

function waiting({ proposed }: Called): Localized {
  if (!proposed) return {};
  return 'label' in proposed ? (proposed.label as Localized) : proposed;
}

const called = (text: Localized, keys: ReadonlySet<string>): boolean =>
  Object.values(text).some((words) => keys.has(comparisonKey(words)));

export const sameText = (one: Localized, other: Localized): boolean =>
  (['en', 'fr'] as const).every((locale) => (one[locale] ?? '') === (other[locale] ?? ''));

/** Whether words of a dimension wait for somebody's yes: its own, of a group, of an option, or a new option as a whole. */
export function waitsForYes({ proposed, rollUps, options }: DimensionView): boolean {
  return (
    proposed !== null ||
    rollUps.some((rollUp) => rollUp.proposed !== null) ||
    options.some((option) => option.proposed !== null || option.state === 'proposed')
  );
}
