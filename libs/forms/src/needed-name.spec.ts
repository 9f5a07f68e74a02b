import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, FormItem, NamePart } from './form-definition.js';
import { blankMenteeIntake } from './intake-forms/blank.js';
import { asAsked, mustAnswer, neededName } from './needed-name.js';

const name = (part: NamePart, required = false): FormItem => ({
  kind: 'person_name',
  id: part,
  label: { en: part },
  required,
  store: 'profile',
  visibility: 'shown_to_match',
  headerHints: [],
  part,
  maxLength: 200,
});
const formOf = (...items: FormItem[]): FormDefinition => ({ ...blankMenteeIntake, items });

describe('the part of the name that people cannot do without', () => {
  it('is the whole name, or the first, or what there is', () => {
    expect(neededName(formOf(name('last'), name('first'), name('full')))).toBe('full');
    expect(neededName(formOf(name('last'), name('first')))).toBe('first');
    expect(neededName(formOf(name('last')))).toBe('last');
  });

  it('is none where the form asks for a part itself, or for no name', () => {
    expect(neededName(formOf(name('last', true), name('first')))).toBeNull();
    expect(neededName(formOf())).toBeNull();
  });

  it('is marked as needed wherever the form is shown, and the form itself stays as it was written', () => {
    const form = formOf(name('first'), name('last'));
    expect(asAsked(form).items.map(({ required }) => required)).toEqual([true, false]);
    expect(form.items.map((item) => mustAnswer(form, item))).toEqual([true, false]);
    expect(form.items.every(({ required }) => !required)).toBe(true);
  });
});
