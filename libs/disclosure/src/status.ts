/** Nothing hides the number: a reader has it before them. It may be hidden to protect another. */
export const OPEN = 0;
/** A reader does not get it. */
export const HIDDEN = 1;
/** A reader has it already, from an earlier release: nothing can be hidden any more. */
export const KNOWN = 2;
