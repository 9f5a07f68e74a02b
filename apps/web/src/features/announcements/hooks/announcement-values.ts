import type {
  AnnouncementWholeFragment,
  LetterStartQuery,
  SaveAnnouncementMutationVariables,
} from '@trellis/api-client';
import { read } from './use-people-sentence.js';

/** What stands in the form; one language each, empty where nothing is written yet. */
export type AnnouncementValues = {
  role: 'EVERYONE' | 'MENTEE' | 'MENTOR';
  pairing: 'any' | 'matched' | 'waiting';
  sites: string[];
  years: string[];
  withPaused: boolean;
  subjectEN: string;
  subjectFR: string;
  bodyEN: string;
  bodyFR: string;
  replyTo: string;
};

export type AnnouncementInput = SaveAnnouncementMutationVariables['input'];

export function valuesOf(
  draft: AnnouncementWholeFragment | null,
  replyTo: string,
  letter?: LetterStartQuery['letterStart'],
): AnnouncementValues {
  const words = draft ?? letter;
  const { roles, matched, sites, years, states } = read(draft?.filter);
  const [role] = roles;
  return {
    role: roles.length === 1 && (role === 'MENTEE' || role === 'MENTOR') ? role : 'EVERYONE',
    pairing: matched === null ? 'any' : matched ? 'matched' : 'waiting',
    sites,
    years,
    withPaused: states.includes('PAUSED'),
    subjectEN: words?.subject.en ?? '',
    subjectFR: words?.subject.fr ?? '',
    bodyEN: words?.body.en ?? '',
    bodyFR: words?.body.fr ?? '',
    replyTo: draft?.replyTo ?? replyTo,
  };
}

export function inputOf(
  cohortId: string,
  values: AnnouncementValues,
  current: AnnouncementWholeFragment | null,
): AnnouncementInput {
  return {
    cohortId,
    id: current?.id ?? null,
    revision: current?.revision ?? null,
    subject: { en: values.subjectEN || null, fr: values.subjectFR || null },
    body: { en: values.bodyEN || null, fr: values.bodyFR || null },
    filter: {
      roles: values.role === 'EVERYONE' ? null : [values.role],
      matched: values.pairing === 'any' ? null : values.pairing === 'matched',
      sites: values.sites.length > 0 ? values.sites : null,
      years: values.years.length > 0 ? values.years : null,
      states: values.withPaused ? ['ENROLLED', 'PAUSED'] : null,
    },
    replyTo: values.replyTo,
  };
}
