import {
  AllowPairDocument,
  ForbidPairDocument,
  MatchRunDocument,
  MatchRunGroupsDocument,
  MatchRunHeadDocument,
  MatchRunPairsDocument,
  MatchRunWaitingDocument,
  MoveMenteeDocument,
  PinPairDocument,
  UnpinPairDocument,
} from '@trellis/api-client';
import type { PersonRefFragment, TypedDocumentString } from '@trellis/api-client';
import { useAnnounce } from '@trellis/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiKey } from '../../../lib/api.js';
import { toAppError } from '../../../lib/app-error.js';
import type { AppError } from '../../../lib/app-error.js';
import { execute } from '../../../lib/graphql-client.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { placeOnBoard } from './board-place.js';

export interface Pair {
  mentee: PersonRefFragment;
  mentor: PersonRefFragment;
}

/** A mentee on the way to another mentor; `from` is null for someone who waits. */
export interface Moving {
  mentee: PersonRefFragment;
  from: PersonRefFragment | null;
  /** Whether the pair that is left was pinned: undoing puts that back as well. */
  pinned: boolean;
}

type Step = () => Promise<unknown>;
interface Done {
  words: string;
  undo: Step;
}

export interface DraftEdits {
  error: AppError | null;
  /** What was done last, and the way back; null when there is nothing to undo. */
  last: { words: string } | null;
  undo: () => void;
  /** To a mentor, or with null to those who wait. */
  move: (moving: Moving, to: PersonRefFragment | null) => void;
  pin: (pair: Pair) => void;
  unpin: (pair: Pair) => void;
  forbid: (pair: Pair & { pinned: boolean }) => void;
  /** Takes a decision back from the list of them. */
  takeBack: (rule: Pair & { id: string; kind: 'PIN' | 'FORBID' }) => void;
}

const READ_AGAIN = [
  ...[MatchRunDocument, MatchRunHeadDocument, MatchRunPairsDocument],
  ...[MatchRunGroupsDocument, MatchRunWaitingDocument],
];

/**
 * Sends one edit after the other, reads the draft again whether or not it was taken, and keeps the way back of the last one.
 * Nothing is disabled meanwhile, which would take the focus from who works by keyboard: a further edit waits its turn.
 */
function useSteps(): Pick<DraftEdits, 'error' | 'last' | 'undo'> & {
  take: (on: string, step: Step, words: string, undo: Step) => void;
} {
  const { t } = useTranslation('matching');
  const school = useSchoolSlug();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [error, setError] = useState<AppError | null>(null);
  const [last, setLast] = useState<Done | null>(null);
  const before = useRef<Promise<void>>(Promise.resolve());
  const perform = useCallback(
    async (step: Step, words: string, undo: Step | null) => {
      setError(null);
      try {
        await step();
        setLast(undo && { words, undo });
        announce(words);
      } catch (thrown) {
        setError(toAppError(thrown));
      }
      await Promise.all(READ_AGAIN.map((document) => client.invalidateQueries({ queryKey: apiKey(school, document) })));
    },
    [announce, client, school],
  );
  const run = (on: string | null, ...edit: Parameters<typeof perform>): void => {
    const goOn = on === null ? null : placeOnBoard(on);
    before.current = before.current.then(() => perform(...edit)).then(() => goOn?.());
  };
  return {
    error,
    last,
    undo: () => {
      if (!last) return;
      // Once: what is being undone cannot be undone again.
      setLast(null);
      run(null, last.undo, t('board.done.undone', { what: last.words }), null);
    },
    take: run,
  };
}

/** The edits that a coordinator makes in a draft; each can be undone as long as it is the last. */
export function useDraftEdits(runId: string): DraftEdits {
  const { t } = useTranslation('matching');
  const school = useSchoolSlug();
  const { take, ...state } = useSteps();
  const pairStep = <Result>(
    document: TypedDocumentString<Result, { input: { runId: string; menteeId: string; mentorId: string } }>,
    pair: Pair,
  ): Step => {
    return () =>
      execute(document, { input: { runId, menteeId: pair.mentee.id, mentorId: pair.mentor.id } }, { school });
  };
  const moveStep =
    (menteeId: string, mentorId: string | null): Step =>
    () =>
      execute(MoveMenteeDocument, { input: { runId, menteeId, mentorId } }, { school });
  /** Back where someone was. Moving pins what it makes, so a pair that was not pinned is unpinned again. */
  const backTo =
    ({ mentee, from, pinned }: Moving): Step =>
    async () => {
      await moveStep(mentee.id, from?.id ?? null)();
      if (from && !pinned) await pairStep(UnpinPairDocument, { mentee, mentor: from })();
    };
  const names = (pair: Pair): { mentee: string; mentor: string } => ({
    mentee: pair.mentee.displayName,
    mentor: pair.mentor.displayName,
  });
  const pin = (pair: Pair): void =>
    take(
      pair.mentee.id,
      pairStep(PinPairDocument, pair),
      t('board.done.pin', names(pair)),
      pairStep(UnpinPairDocument, pair),
    );
  const unpin = (pair: Pair, on = pair.mentee.id): void =>
    take(on, pairStep(UnpinPairDocument, pair), t('board.done.unpin', names(pair)), pairStep(PinPairDocument, pair));
  const allow = (pair: Pair, on: string): void =>
    take(on, pairStep(AllowPairDocument, pair), t('board.done.allow', names(pair)), pairStep(ForbidPairDocument, pair));
  return {
    ...state,
    move: (moving, to) => {
      const mentee = moving.mentee.displayName;
      const words = to ? t('board.done.move', { mentee, mentor: to.displayName }) : t('board.done.wait', { mentee });
      take(moving.mentee.id, moveStep(moving.mentee.id, to?.id ?? null), words, backTo(moving));
    },
    pin,
    unpin: (pair) => unpin(pair),
    forbid: (pair) =>
      take(pair.mentee.id, pairStep(ForbidPairDocument, pair), t('board.done.forbid', names(pair)), async () => {
        await pairStep(AllowPairDocument, pair)();
        await backTo({ mentee: pair.mentee, from: pair.mentor, pinned: pair.pinned })();
      }),
    takeBack: (rule) => (rule.kind === 'PIN' ? unpin(rule, rule.id) : allow(rule, rule.id)),
  };
}
