import { FormDocument, ProgramFormsDocument, SaveFormDraftDocument } from '@trellis/api-client';
import type { FormQuery } from '@trellis/api-client';
import { parseFormDefinition } from '@trellis/forms';
import type { DefinitionProblem, FormDefinition } from '@trellis/forms';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApiMutation } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';
import { mergeDrafts, settle } from './merge-drafts.js';
import type { Choice, Merge } from './merge-drafts.js';

type Form = FormQuery['form'];

/** The draft as the service has it. */
interface Kept {
  readonly revision: number;
  readonly definition: FormDefinition;
}

export interface Conflict {
  readonly theirs: Kept;
  readonly by: string | null;
  readonly merge: Merge;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict' | 'failed';

export interface FormDraft {
  readonly mine: FormDefinition;
  readonly revision: number;
  readonly state: SaveState;
  readonly error: AppError | null;
  /** Why what is on the screen cannot be kept yet. */
  readonly problems: readonly DefinitionProblem[];
  readonly conflict: Conflict | null;
  /** What someone else changed in the meantime and was taken over without a question. */
  readonly takenOver: { readonly by: string | null; readonly items: readonly string[] } | null;
  readonly change: (edit: (form: FormDefinition) => FormDefinition) => void;
  readonly choose: (choices: Readonly<Record<string, Choice>>) => void;
  /** Tries again after a failure. */
  readonly retry: () => void;
  /** The draft came from elsewhere, a file or a publication: it is the one to go on from. */
  readonly adopt: (form: Pick<Form, 'draft'>) => void;
}

/** Long enough that a sentence is one save, short enough that a closed laptop loses a word at most. */
const PAUSE_MS = 700;

/** Reads a definition that the service sent; it takes none that cannot be read. */
export function definitionOf(json: unknown): FormDefinition {
  const result = parseFormDefinition(json);
  if (!result.ok)
    throw new Error(`A form that cannot be read: ${result.problems[0]?.path} ${result.problems[0]?.code}`);
  return result.form;
}

const keptOf = ({ draft }: Pick<Form, 'draft'>): Kept => ({
  revision: draft.revision,
  definition: definitionOf(draft.definition),
});

/** The draft being written: kept as one goes, and brought together with what others write at the same time. */
export function useFormDraft(form: Form): FormDraft {
  const [kept, setKept] = useState(() => keptOf(form));
  const [mine, setMine] = useState(kept.definition);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [takenOver, setTakenOver] = useState<FormDraft['takenOver']>(null);
  /** What the service did not take: sent again only once it is another, or on request. */
  const [stuck, setStuck] = useState<{ definition: FormDefinition; refused: boolean } | null>(null);
  const save = useApiMutation(SaveFormDraftDocument, { touches: [FormDocument, ProgramFormsDocument] });
  const parsed = useMemo(() => parseFormDefinition(mine), [mine]);
  const problems = parsed.ok ? NONE : parsed.problems;
  const changed = mine !== kept.definition;
  const latest = useRef({ mine, kept });
  latest.current = { mine, kept };

  const meet = useCallback((theirs: Kept, by: string | null): void => {
    const { mine: ours, kept: base } = latest.current;
    const merge = mergeDrafts(base.definition, ours, theirs.definition);
    if (merge.clashes.length > 0 || merge.titles) {
      setConflict({ theirs, by, merge });
      return;
    }
    setMine(settle(base.definition, ours, theirs.definition, {}));
    setKept(theirs);
    setTakenOver({ by, items: merge.taken });
  }, []);

  const send = useCallback((): void => {
    const { mine: sent, kept: base } = latest.current;
    save.mutate(
      { input: { formId: form.id, revision: base.revision, definition: sent } },
      {
        onSuccess: ({ saveFormDraft: result }) => {
          // What was sent is what is kept; what has been typed since goes with the next one.
          if (result.__typename === 'FormDraftSaved')
            setKept({ revision: result.form.draft.revision, definition: sent });
          if (result.__typename === 'FormDefinitionRefused') setStuck({ definition: sent, refused: true });
          if (result.__typename === 'FormDraftConflict')
            meet(keptOf({ draft: result.current }), result.current.changedBy);
        },
        onError: () => setStuck({ definition: sent, refused: false }),
      },
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the mutation is another object with every render
  }, [form.id, meet]);

  const { isPending, error } = save;
  const stopped = stuck?.definition === mine ? stuck : null;
  const blocked = !changed || isPending || problems.length > 0 || conflict !== null || stopped !== null;
  useEffect(() => {
    if (blocked) return undefined;
    const timer = setTimeout(send, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [blocked, mine, send]);

  // Someone else's draft, seen by the way, is the one to go on from while nothing of one's own is unsaved.
  useEffect(() => {
    if (form.draft.revision <= latest.current.kept.revision || latest.current.mine !== latest.current.kept.definition)
      return;
    const next = keptOf(form);
    setKept(next);
    setMine(next.definition);
  }, [form]);

  return {
    mine,
    revision: kept.revision,
    state: stateOf({ conflict, problems, stopped, isPending, changed }),
    error,
    problems,
    conflict,
    takenOver,
    change: useCallback((edit) => {
      setTakenOver(null);
      setMine(edit);
    }, []),
    choose: (choices) => {
      if (!conflict) return;
      setMine(settle(kept.definition, mine, conflict.theirs.definition, choices));
      setKept(conflict.theirs);
      setConflict(null);
    },
    retry: () => setStuck(null),
    adopt: (next) => {
      const theirs = keptOf(next);
      setKept(theirs);
      setMine(theirs.definition);
    },
  };
}

const NONE: readonly DefinitionProblem[] = [];

interface Signs {
  conflict: Conflict | null;
  problems: readonly DefinitionProblem[];
  stopped: { refused: boolean } | null;
  isPending: boolean;
  changed: boolean;
}

function stateOf({ conflict, problems, stopped, isPending, changed }: Signs): SaveState {
  if (conflict) return 'conflict';
  if (isPending) return 'saving';
  if (!changed) return 'saved';
  if (problems.length > 0 || stopped?.refused) return 'refused';
  return stopped ? 'failed' : 'waiting';
}
