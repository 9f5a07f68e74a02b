import type { FormDefinition } from '@trellis/forms';
import { mergeDrafts, settle } from './merge-drafts.js';
import type { Choice, Merge } from './merge-drafts.js';

/** A draft as the service has it. */
export interface Kept {
  readonly revision: number;
  readonly definition: FormDefinition;
}

export interface Conflict {
  readonly theirs: Kept;
  readonly by: string | null;
  readonly merge: Merge;
}

/** What is being written, against what the service has of it. What is kept is the very object that is being written. */
export interface DraftState {
  readonly kept: Kept;
  readonly mine: FormDefinition;
  /** The same items were changed by someone else: nothing is sent until it is said what they should be. */
  readonly conflict: Conflict | null;
  /** What someone else changed in the meantime and was taken over without a question. */
  readonly takenOver: { readonly by: string | null; readonly items: readonly string[] } | null;
  /** What the service did not take: sent again only once it is another, or on request. */
  readonly stuck: { readonly definition: FormDefinition; readonly refused: boolean } | null;
}

/** The state to begin with, and to go on from when the draft came from elsewhere: a file, a publication. */
export function beginWith(kept: Kept): DraftState {
  return { kept, mine: kept.definition, conflict: null, takenOver: null, stuck: null };
}

/** Whether there is something to be kept. */
export function isChanged({ mine, kept }: DraftState): boolean {
  return mine !== kept.definition;
}

export function edited(state: DraftState, edit: (form: FormDefinition) => FormDefinition): DraftState {
  return { ...state, mine: edit(state.mine), takenOver: null };
}

/** What was sent is what is kept; what has been typed since goes with the next one. */
export function wasKept(state: DraftState, sent: FormDefinition, revision: number): DraftState {
  return { ...state, kept: { revision, definition: sent } };
}

export function wasNotTaken(state: DraftState, sent: FormDefinition, refused: boolean): DraftState {
  return { ...state, stuck: { definition: sent, refused } };
}

/** Someone else was first: what does not touch is brought together, what does waits for a choice. */
export function meets(state: DraftState, theirs: Kept, by: string | null): DraftState {
  const { kept, mine } = state;
  const merge = mergeDrafts(kept.definition, mine, theirs.definition);
  if (merge.clashes.length > 0 || merge.titles) return { ...state, conflict: { theirs, by, merge } };
  const settled = settle(kept.definition, mine, theirs.definition, {});
  return { ...state, kept: theirs, mine: settled, takenOver: { by, items: merge.taken } };
}

export function chosen(state: DraftState, choices: Readonly<Record<string, Choice>>): DraftState {
  const { conflict, kept, mine } = state;
  if (!conflict) return state;
  const settled = settle(kept.definition, mine, conflict.theirs.definition, choices);
  return { ...state, kept: conflict.theirs, mine: settled, conflict: null };
}

/** Someone else's draft, seen by the way: the one to go on from while nothing of one's own is unsaved. */
export function sees(state: DraftState, revision: number, read: () => Kept): DraftState {
  return revision <= state.kept.revision || isChanged(state) ? state : beginWith(read());
}
