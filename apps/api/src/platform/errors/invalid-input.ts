import { type InputBounds, type InputProblem, inputProblemText } from '@trellis/contracts';
import { AppError } from './app-error.js';

export interface FoundProblem {
  /** Where in the input: `name`, `body.fr`. */
  path: string;
  problem: InputProblem;
  bounds?: InputBounds;
}

/** INPUT_INVALID: every problem in words for an integrator, the first as what a screen says in its own. */
export function invalidInput(first: FoundProblem, ...others: FoundProblem[]): AppError {
  const problems = [first, ...others].map(({ path, problem, bounds }) => inputProblemText(path, problem, bounds));
  const { path, problem, bounds } = first;
  return new AppError(
    'INPUT_INVALID',
    { problems: problems.join('; '), problem, entry: entryOf(path), ...(bounds as Record<string, number> | undefined) },
    path,
  );
}

/** The field that people know: of a text in several languages or a list of entries, the whole. */
const entryOf = (path: string): string => path.split('.').findLast((part) => !/^(?:\d+|en|fr)$/.test(part)) ?? path;
