import { ValidateBy } from 'class-validator';

/** Control characters, and format characters that hide or reorder text; joiners stay, since scripts and emoji need them. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line that people can see: a name of a person, a school, a cohort. */
export function IsVisibleText(): PropertyDecorator {
  return ValidateBy({
    name: 'isVisibleText',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && VISIBLE.test(value) && !HIDDEN.test(value.trim()),
      defaultMessage: (argument) => `${argument?.property ?? 'text'}: one line with something to see`,
    },
  });
}
