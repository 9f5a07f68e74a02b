import { FormDocument, ProgramFormsDocument, SaveFormDraftDocument } from '@trellis/api-client';
import type { FormQuery } from '@trellis/api-client';
import { parseFormDefinition } from '@trellis/forms';
import type { DefinitionProblem, FormDefinition } from '@trellis/forms';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApiMutation } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';
import { beginWith, chosen, edited, isChanged, meets, sees, wasKept, wasNotTaken } from './draft-state.js';
import type { DraftState, Kept } from './draft-state.js';
import type { Choice } from './merge-drafts.js';

type Form = FormQuery['form'];

export type SaveState = 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict' | 'failed';

export interface FormDraft extends Pick<DraftState, 'mine' | 'conflict' | 'takenOver'> {
  readonly revision: number;
  readonly state: SaveState;
  readonly error: AppError | null;
  /** Why what is on the screen cannot be kept yet. */
  readonly problems: readonly DefinitionProblem[];
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

type SetDraft = (next: (state: DraftState) => DraftState) => void;

/** Returns the function that sends the draft as it stands, and what is under way. */
function useSending(formId: string, setDraft: SetDraft) {
  const save = useApiMutation(SaveFormDraftDocument, { touches: [FormDocument, ProgramFormsDocument] });
  const { mutate, isPending, error } = save;
  const send = useCallback(
    (sent: FormDefinition, revision: number): void =>
      mutate(
        { input: { formId, revision, definition: sent } },
        {
          onSuccess: ({ saveFormDraft: result }) =>
            setDraft((state) => {
              if (result.__typename === 'FormDraftSaved') return wasKept(state, sent, result.form.draft.revision);
              if (result.__typename === 'FormDefinitionRefused') return wasNotTaken(state, sent, true);
              return meets(state, keptOf({ draft: result.current }), result.current.changedBy);
            }),
          onError: () => setDraft((state) => wasNotTaken(state, sent, false)),
        },
      ),
    [formId, mutate, setDraft],
  );
  return { send, isPending, error };
}

/** The draft being written: kept as one goes, and brought together with what others write at the same time. */
export function useFormDraft(form: Form): FormDraft {
  const [draft, setDraft] = useState(() => beginWith(keptOf(form)));
  const { mine, kept, conflict, takenOver } = draft;
  const { send, isPending, error } = useSending(form.id, setDraft);
  const problems = useMemo(() => problemsIn(mine), [mine]);
  const state = stateOf(draft, problems, isPending);
  useEffect(() => {
    if (state !== 'waiting') return undefined;
    const timer = setTimeout(() => send(mine, kept.revision), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, mine, kept.revision, send]);
  useEffect(() => setDraft((now) => sees(now, form.draft.revision, () => keptOf(form))), [form]);
  return {
    mine,
    revision: kept.revision,
    state,
    error,
    problems,
    conflict,
    takenOver,
    change: useCallback((edit) => setDraft((now) => edited(now, edit)), []),
    choose: (choices) => setDraft((now) => chosen(now, choices)),
    retry: () => setDraft((now) => ({ ...now, stuck: null })),
    adopt: (next) => setDraft(beginWith(keptOf(next))),
  };
}

const NONE: readonly DefinitionProblem[] = [];

function problemsIn(form: FormDefinition): readonly DefinitionProblem[] {
  const parsed = parseFormDefinition(form);
  return parsed.ok ? NONE : parsed.problems;
}

function stateOf(draft: DraftState, problems: readonly DefinitionProblem[], isPending: boolean): SaveState {
  const stopped = draft.stuck?.definition === draft.mine ? draft.stuck : null;
  if (draft.conflict) return 'conflict';
  if (isPending) return 'saving';
  if (!isChanged(draft)) return 'saved';
  if (problems.length > 0 || stopped?.refused) return 'refused';
  return stopped ? 'failed' : 'waiting';
}
