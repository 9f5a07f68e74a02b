import { comparisonKey, type FormDefinition, optionsOf } from '@trellis/forms';

/**
 * Whether an answer is among the years or sites that a program is open to. A school names these as its people do: by an
 * option's label, in any language, as well as by its id.
 */
export function isAmong(
  allowed: readonly string[],
  form: FormDefinition,
  itemId: 'year' | 'site',
  answer: string | null,
): boolean {
  if (answer === null) return false;
  const item = form.items.find(({ id }) => id === itemId);
  const option = item && optionsOf(item).find(({ id }) => id === answer);
  const said = new Set([answer, ...Object.values(option?.label ?? {})].map(comparisonKey));
  return allowed.some((one) => said.has(comparisonKey(one)));
}
