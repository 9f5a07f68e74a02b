import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { InputBounds, InputProblem } from '@trellis/contracts';
import { getMetadataStorage } from 'class-validator';
import { type FoundProblem, invalidInput } from '../errors/invalid-input.js';

/** Bounds on inputs, stated on the input types with class-validator; a breach names every field. */
export const inputValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: false,
    // The bounds are read from the class of what was sent. Nothing of what was sent gets into the answer.
    validationError: { target: true, value: true },
    exceptionFactory: (errors: ValidationError[]) => {
      const [first, ...others] = errors.flatMap((error) => problemsIn(error, ''));
      return invalidInput(first ?? { path: 'input', problem: 'OTHER' }, ...others);
    },
  });

/** What each check of class-validator is about; a breach of any other is OTHER. */
const PROBLEMS: Readonly<Record<string, InputProblem>> = {
  maxLength: 'TOO_LONG',
  isEmail: 'NOT_EMAIL',
  isTimeZone: 'NOT_TIME_ZONE',
  isSlug: 'NOT_SLUG',
  isTimeOfDay: 'NOT_TIME',
  isWallClock: 'NOT_MOMENT',
  isVisibleText: 'NOT_VISIBLE',
  isInt: 'NOT_WHOLE',
  min: 'TOO_SMALL',
  max: 'TOO_LARGE',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'NONE',
  arrayUnique: 'REPEATED',
};

/** The innermost problems; where several checks of a field fail, what is longest or missing comes first as it was stated. */
function problemsIn(error: ValidationError, within: string): FoundProblem[] {
  const path = `${within}${error.property}`;
  const own = Object.keys(error.constraints ?? {})
    // A text is not of the right kind either when it is empty: it is only said that it is empty.
    .filter((name, _, names) => name !== 'isVisibleText' || !names.includes('isLength'))
    .map((name) => ({ path, ...problemOf(name, error) }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsIn(child, `${path}.`))];
}

function problemOf(name: string, { target, property, value }: ValidationError): Omit<FoundProblem, 'path'> {
  const [one, two] = boundsOf(name, target, property);
  if (name === 'isLength') {
    const length = typeof value === 'string' ? value.length : 0;
    if (length === 0) return { problem: 'NEEDED' };
    return two !== undefined && length > two
      ? { problem: 'TOO_LONG', bounds: { most: two } }
      : { problem: 'TOO_SHORT', bounds: { least: one ?? 1 } };
  }
  const problem = PROBLEMS[name] ?? 'OTHER';
  const bounds: InputBounds = one === undefined ? {} : problem === 'TOO_SMALL' ? { least: one } : { most: one };
  return { problem, ...(PROBLEMS[name] && one !== undefined ? { bounds } : {}) };
}

/** The numbers that the check was stated with. */
function boundsOf(name: string, target: object | undefined, property: string): number[] {
  if (!target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  const rule = rules.find((one) => one.propertyName === property && (one.name ?? one.type) === name);
  return (rule?.constraints ?? []).filter((bound: unknown): bound is number => typeof bound === 'number');
}
