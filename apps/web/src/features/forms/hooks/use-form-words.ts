import { findItem, localize, optionsOf } from '@trellis/forms';
import type { Condition, DefinitionProblem, FormDefinition, FormItem } from '@trellis/forms';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useItemName } from '../../../lib/form-change-words.js';
import { useFormats } from '../../../lib/format.js';
import { isGroup, readRule } from './condition-rules.js';
import type { Clause, Rule } from './condition-rules.js';

/** Returns the function that says one answer that a condition turns on. */
export function useValueWords(): (item: FormItem | undefined, value: string) => string {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  return useCallback(
    (item, value) => {
      if (item?.kind === 'mode') return t(`formFields:modes.${value}`);
      if (item?.kind === 'consent') return t(`condition.consent.${value}`);
      const option = item && optionsOf(item).find(({ id }) => id === value);
      return option ? localize(option.label, [language]) : value;
    },
    [t, language],
  );
}

/** Returns the function that says when an item is shown, as a sentence. */
export function useConditionWords(form: FormDefinition): (condition: Condition) => string {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const name = useItemName();
  const valueWords = useValueWords();
  const clause = ({ item, fact, test, values, negated }: Clause): string => {
    const named = item === undefined ? undefined : findItem(form, item);
    const subject = fact === undefined ? t('condition.quoted', { name: name(named) }) : t(`condition.facts.${fact}`);
    const said = formats.list(values.map((value) => (fact === 'role' ? roleWords(value) : valueWords(named, value))));
    const key = test === 'in' && values.length > 1 ? 'inAny' : test;
    return t(`condition.says.${negated ? `un_${key}` : key}`, { subject, values: said });
  };
  const roleWords = (role: string): string =>
    t(role === 'mentor' || role === 'mentee' ? `audiences.${role}` : 'audiences.everyone');
  const rule = (one: Rule, inside: boolean): string => {
    if (!isGroup(one)) return clause(one);
    const joined = one.rules.map((part) => rule(part, true)).join(t(`condition.joined.${one.join}`));
    const whole = inside && one.rules.length > 1 ? `(${joined})` : joined;
    return one.negated ? t('condition.notGroup', { rules: whole }) : whole;
  };
  return (condition) => rule(readRule(condition), false);
}

/** The item that a problem of a definition is about, by its path `items[3].label.fr`. */
export function itemOfProblem(form: FormDefinition, { path }: Pick<DefinitionProblem, 'path'>): FormItem | undefined {
  const [, index] = /^items\[(\d+)\]/.exec(path) ?? [];
  return index === undefined ? undefined : form.items[Number(index)];
}

/** Returns the function that says why a form cannot be kept, and where. */
export function useDefinitionProblemWords(form: FormDefinition | null): (problem: DefinitionProblem) => string {
  const { t } = useTranslation('forms');
  const name = useItemName();
  return (problem) => {
    const item = form ? itemOfProblem(form, problem) : undefined;
    const words = t(`problems.${problem.code}`, { ...problem.args, path: problem.path });
    if (item) return t('problems.at', { item: name(item), part: partWords(problem.path, t), problem: words });
    return problem.path ? t('problems.atPath', { path: problem.path, problem: words }) : words;
  };
}

/** Which part of an item a path leads to. */
function partWords(path: string, t: (key: string) => string): string {
  const field = /^items\[\d+\]\.([a-zA-Z]+)/.exec(path)?.[1];
  const known = ['label', 'help', 'options', 'wording', 'showIf', 'headerHints'];
  const key = field === undefined ? 'whole' : known.includes(field) ? field : 'bounds';
  return t(`problems.parts.${key}`);
}
