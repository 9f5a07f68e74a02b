/**
 * Long work in pieces: yields how many rows are done wherever a break does no harm, and returns the result. Whoever runs
 * it decides how long to go on at a time; what it comes to is the same.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Runs the work to its end in one go. */
export function drain<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
