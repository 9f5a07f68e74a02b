import {
  MyAgreementDocument,
  MyAgreementsToSignDocument,
  MyEnrolmentsDocument,
  WriteAgreementDocument,
} from '@trellis/api-client';
import { useCallback, useEffect, useState } from 'react';
import { useApiMutation } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';

/** Long enough that a sentence is one save, short enough that a closed laptop loses a word at most. */
const PAUSE_MS = 700;

export type TextState = 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed';

interface Stored {
  text: string;
  revision: number;
}

export interface KeptText {
  mine: string;
  state: TextState;
  error: AppError | null;
  change: (text: string) => void;
  /** Saves what is still waiting, without the pause. */
  flush: () => void;
  /** After somebody else wrote here: go on with theirs, or put one's own in its place. */
  takeTheirs: () => void;
  keepMine: () => void;
}

/** One part of an agreement as it is being written: kept as one goes; what somebody else wrote meanwhile is never lost. */
export function useKeptText(mentorshipId: string, partId: string, stored: Stored): KeptText {
  const [mine, setMine] = useState(stored.text);
  const [base, setBase] = useState(stored);
  const [stuck, setStuck] = useState<string | null>(null);
  const write = useApiMutation(WriteAgreementDocument, {
    touches: [MyAgreementDocument, MyAgreementsToSignDocument, MyEnrolmentsDocument],
  });
  const { mutate, isPending, error } = write;
  const isConflict = error?.code === 'EDIT_CONFLICT' && stuck === mine && stored.text !== mine;
  // Somebody else wrote, and nothing of one's own waits: theirs is shown.
  if (stored.revision > base.revision && mine === base.text) {
    setBase(stored);
    setMine(stored.text);
  }
  const send = useCallback(
    (text: string, revision: number) =>
      mutate(
        { input: { mentorshipId, partId, text, revision } },
        {
          onSuccess: ({ writeAgreement: { texts } }) => {
            const now = texts.find((one) => one.partId === partId && one.mine);
            if (now) setBase({ text, revision: now.revision });
          },
          onError: () => setStuck(text),
        },
      ),
    [mutate, mentorshipId, partId],
  );
  const state = stateOf({ isConflict, isPending, isSame: mine === base.text, isStuck: stuck === mine });
  useEffect(() => {
    if (state !== 'waiting') return undefined;
    const timer = setTimeout(() => send(mine, base.revision), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, mine, base.revision, send]);
  return {
    mine,
    state,
    error: state === 'failed' ? error : null,
    change: setMine,
    flush: () => {
      if (state === 'waiting' || state === 'failed') send(mine, base.revision);
    },
    takeTheirs: () => {
      setBase(stored);
      setMine(stored.text);
    },
    keepMine: () => send(mine, stored.revision),
  };
}

function stateOf(now: { isConflict: boolean; isPending: boolean; isSame: boolean; isStuck: boolean }): TextState {
  if (now.isPending) return 'saving';
  if (now.isConflict) return 'conflict';
  if (now.isSame) return 'saved';
  return now.isStuck ? 'failed' : 'waiting';
}
