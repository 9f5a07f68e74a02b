import { ValidateBy } from 'class-validator';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time as a clock with 24 hours shows it: `09:30`. */
export function IsTimeOfDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isTimeOfDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && TIME.test(value),
      defaultMessage: (argument) => `${argument?.property ?? 'time'}: a time of day such as 09:30`,
    },
  });
}
