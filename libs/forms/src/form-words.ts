import { optionsOf, type FormDefinition, type FormItem } from './form-definition.js';
import { missingLocales, type Localized } from './localized.js';

export interface MissingWords {
  /** Where the words are missing: `title`, `items.email.label`, `items.mode.options.either.label`. */
  readonly path: string;
  readonly locale: string;
}

/** How many of a form's texts have words of their own in a language. */
export interface WordsInLocale {
  readonly locale: string;
  readonly have: number;
  readonly of: number;
}

/** The one completeness check: every text of the form that has no words of its own in one of `locales`. */
export function missingWords(form: FormDefinition, locales: readonly string[]): readonly MissingWords[] {
  return formTexts(form).flatMap(([path, text]) => missingLocales(text, locales).map((locale) => ({ path, locale })));
}

/** `missingWords`, counted by language. */
export function completeness(form: FormDefinition, locales: readonly string[]): readonly WordsInLocale[] {
  const texts = formTexts(form);
  return locales.map((locale) => ({
    locale,
    have: texts.filter(([, text]) => missingLocales(text, [locale]).length === 0).length,
    of: texts.length,
  }));
}

function formTexts(form: FormDefinition): readonly (readonly [string, Localized])[] {
  const ofItem = (item: FormItem): [string, Localized][] => {
    const at = `items.${item.id}`;
    const texts: [string, Localized][] = [[`${at}.label`, item.label]];
    if (item.help) texts.push([`${at}.help`, item.help]);
    if (item.kind === 'consent') texts.push([`${at}.wording`, item.wording.text]);
    for (const option of optionsOf(item)) texts.push([`${at}.options.${option.id}.label`, option.label]);
    return texts;
  };
  return [['title', form.title] as const, ...form.items.flatMap(ofItem)];
}
