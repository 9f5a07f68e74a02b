import { ValidateBy } from 'class-validator';

/** A text of one form: a breach is answered by what this form is, which `input-validation.ts` knows by the name. */
const pattern = (name: string, form: RegExp, said: string) => (): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => typeof value === 'string' && form.test(value),
      defaultMessage: (argument) => `${argument?.property ?? name}: ${said}`,
    },
  });

/** A time as a clock with 24 hours shows it: `09:30`. */
export const IsTimeOfDay = pattern('isTimeOfDay', /^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:30');

/** A day, and what the clocks show on it: `2026-10-27T17:30`. */
export const IsWallClock = pattern(
  'isWallClock',
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/,
  'a day and a time such as 2026-10-27T17:30',
);

/** The last part of an address. */
export const IsSlug = pattern('isSlug', /^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');
