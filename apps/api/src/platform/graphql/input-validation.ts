import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { AppError } from '../errors/app-error.js';

/** Bounds on inputs, stated on the input types with class-validator; a breach names every field. */
export const inputValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: false,
    exceptionFactory: (errors: ValidationError[]) => {
      const problems = errors.flatMap((error) => problemsOf(error, ''));
      return new AppError('INPUT_INVALID', { problems: problems.join('; ') }, errors[0]?.property);
    },
  });

function problemsOf(error: ValidationError, path: string): string[] {
  const own = Object.values(error.constraints ?? {});
  return [
    ...own.map((text) => path + text),
    ...(error.children ?? []).flatMap((child) => problemsOf(child, `${path}${error.property}.`)),
  ];
}
