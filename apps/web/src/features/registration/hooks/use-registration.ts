import {
  DiscardRegistrationDraftDocument,
  OpenRegistrationDraftDocument,
  SaveRegistrationDocument,
  SubmitRegistrationDocument,
} from '@trellis/api-client';
import type { OpenRegistrationDraftMutation, RegistrationEntryQuery, RegistrationOutcome } from '@trellis/api-client';
import type { AnswerProblem, Answers } from '@trellis/forms';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';
import { localeOf } from '../../../lib/format.js';
import { useSignedIn, viewerQuery } from '../../../lib/session.js';

export type Entry = RegistrationEntryQuery['registrationEntry'];
export type Step = 'intro' | 'finish' | 'unlock' | 'fill' | 'send' | 'mailed' | 'done';

export interface Credentials {
  email?: string;
  password?: string;
  accountPassword?: string;
}

export interface Registration {
  step: Step;
  goTo: (step: Step) => void;
  begin: () => void;
  unlock: (password: string | undefined) => void;
  /** Sends what was filled in before, from the link in the mail: opens it, and sends it as it is. */
  complete: (credentials: Credentials, attested: boolean) => void;
  startAgain: () => void;
  answers: Answers;
  setAnswers: (answers: Answers) => void;
  problems: readonly AnswerProblem[];
  /** Saves what is there; the first time for somebody unknown with where and how to come back. */
  save: (credentials?: Credentials) => Promise<void>;
  /** When it was saved last: until when it is kept, and whether a mail is on its way. */
  saved: { expiresAt: string; mailed: boolean } | null;
  saveIsNamed: boolean;
  /** What somebody chose when they saved. */
  known: Credentials;
  finish: (credentials: Credentials, attested: boolean) => void;
  outcome: RegistrationOutcome | null;
  opening: { busy: boolean; error: AppError | null };
  saving: { busy: boolean; error: AppError | null };
  sending: { busy: boolean; error: AppError | null };
}

/** How long after the last change what is saved already is saved again. */
const QUIET_MS = 1_500;

/** One person's way through a registration, from reading what it is about to being in. */
export function useRegistration(token: string, entry: Entry): Registration {
  const [step, setStep] = useState<Step>(() => (waitsToBeSent(entry) ? 'finish' : 'intro'));
  const [answers, setAnswers] = useState<Answers>({});
  const [problems, setProblems] = useState<readonly AnswerProblem[]>([]);
  const [outcome, setOutcome] = useState<RegistrationOutcome | null>(null);
  const opening = useOpening(token);
  const unlock = (password: string | undefined): void =>
    opening.open(password, (opened) => {
      setAnswers(opened);
      setStep('fill');
    });
  const report = (found: readonly AnswerProblem[]): void => {
    setProblems(found);
    setStep('fill');
  };
  const saving = useSaving({ token, answers, password: opening.password, report });
  const sending = useSending({ token, shown: entry.readerIds }, report, (came) => {
    setOutcome(came);
    setStep('done');
  });
  useWarning((step === 'fill' || step === 'send') && Object.keys(answers).length > 0 && !saving.upToDate);
  const known: Credentials = { ...saving.known, password: saving.known.password ?? opening.password };
  return {
    step,
    goTo: setStep,
    begin: () => {
      if (!entry.hasDraft) setStep('fill');
      else if (entry.draftNeedsPassword) setStep('unlock');
      else unlock(undefined);
    },
    unlock,
    complete: (credentials, attested) =>
      opening.open(credentials.password, (opened) => {
        setAnswers(opened);
        // Sent unread: the form was not on this screen, so whoever is named in it now was not shown.
        sending.send(credentials, attested, opened, false);
      }),
    startAgain: () => opening.startAgain(() => setStep('fill')),
    answers,
    setAnswers,
    problems,
    save: (credentials) => saving.save(false, credentials).then(() => undefined),
    saved: saving.saved,
    saveIsNamed: entry.password === 'NONE' || saving.saved !== null || known.password !== undefined,
    known,
    finish: (credentials, attested) => {
      if (entry.email !== null) return sending.send({ ...known, ...credentials }, attested, answers);
      void saving.save(true, credentials).then((result) => result && setStep('mailed'));
    },
    outcome,
    opening: { busy: opening.busy, error: opening.error },
    saving: { busy: saving.busy, error: saving.error },
    sending: { busy: sending.busy, error: sending.error },
  };
}

/** Everything was filled in before the address was confirmed: behind the mail's link only sending it is left. */
function waitsToBeSent({ hasDraft, draftFinished, form }: Entry): boolean {
  return hasDraft && draftFinished && form !== null;
}

function useOpening(token: string) {
  const [password, setPassword] = useState<string>();
  const draft = useApiMutation(OpenRegistrationDraftDocument, { touches: [] });
  const discard = useApiMutation(DiscardRegistrationDraftDocument, { touches: [] });
  return {
    password,
    open: (given: string | undefined, then: (answers: Answers) => void) => {
      setPassword(given);
      const onSuccess = ({ openRegistrationDraft }: OpenRegistrationDraftMutation): void =>
        then(openRegistrationDraft.answers as Answers);
      draft.mutate({ input: { token, password: given } }, { onSuccess });
    },
    startAgain: (then: () => void) => {
      setPassword(undefined);
      discard.mutate({ token }, { onSuccess: then });
    },
    busy: draft.isPending || discard.isPending,
    error: draft.error ?? discard.error,
  };
}

function useSaving({
  token,
  answers,
  password,
  report,
}: {
  token: string;
  answers: Answers;
  password: string | undefined;
  report: (problems: readonly AnswerProblem[]) => void;
}) {
  const { i18n } = useTranslation();
  const [known, setKnown] = useState<Credentials & { browserToken?: string }>({});
  const [saved, setSaved] = useState<Registration['saved']>(null);
  const [kept, setKept] = useState<Answers>({});
  const send = useApiMutation(SaveRegistrationDocument, { touches: [] });
  const save = async (finish: boolean, credentials: Credentials = {}): Promise<boolean> => {
    const given = { password, ...known, ...credentials };
    const { email, browserToken } = given;
    const locale = localeOf(i18n.language);
    const input = { token, browserToken, email, password: given.password, answers, locale, finish } as const;
    const result = await send.mutateAsync({ input }).then(
      ({ saveRegistration }) => saveRegistration,
      () => null,
    );
    if (result?.__typename === 'RegistrationProblems') report(result.problems as readonly AnswerProblem[]);
    if (result?.__typename !== 'RegistrationSaved') return false;
    setKnown({ email, password: given.password, browserToken: result.browserToken ?? browserToken });
    setSaved((before) => ({ expiresAt: result.expiresAt, mailed: result.mailed || (before?.mailed ?? false) }));
    setKept(answers);
    return true;
  };
  const upToDate = saved !== null && kept === answers;
  const again = useRef(save);
  again.current = save;
  useEffect(() => {
    if (saved === null || upToDate) return undefined;
    const timer = setTimeout(() => void again.current(false), QUIET_MS);
    return () => clearTimeout(timer);
  }, [saved, upToDate, answers]);
  return { save, saved, known, upToDate, busy: send.isPending, error: send.error };
}

function useSending(
  { token, shown }: { token: string; shown: readonly string[] },
  report: (problems: readonly AnswerProblem[]) => void,
  onDone: (outcome: RegistrationOutcome) => void,
) {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const signedIn = useSignedIn();
  const submit = useApiMutation(SubmitRegistrationDocument, {
    touches: [],
    onSuccess: async ({ submitRegistration: result }) => {
      if (result.__typename === 'RegistrationProblems') return report(result.problems as readonly AnswerProblem[]);
      // The registration has made an account of it, or a further school for the one there was.
      signedIn((await client.fetchQuery({ ...viewerQuery, staleTime: 0 })).viewer);
      onDone(result.outcome);
    },
  });
  return {
    send: ({ password, accountPassword }: Credentials, attested: boolean, answers: Answers, wasRead = true) => {
      const locale = localeOf(i18n.language);
      const readerIds = wasRead ? [...shown] : [];
      submit.mutate({ input: { token, password, accountPassword, answers, attested, locale, readerIds } });
    },
    busy: submit.isPending,
    error: submit.error,
  };
}

/** The browser asks before it throws away what was typed. */
function useWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
