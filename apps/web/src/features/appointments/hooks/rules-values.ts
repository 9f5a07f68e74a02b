import type { MentorRulesFieldsFragment, SaveMentorRulesInput } from '@trellis/api-client';

// A type, not an interface: forms take records.
export type TrainingValues = { key: string; id: string | null; en: string; fr: string; link: string };
export type RulesValues = {
  appointed: boolean;
  attested: boolean;
  holdsMatching: boolean;
  wording_en: string;
  wording_fr: string;
  trainings: TrainingValues[];
};

/** The rules as a form holds them. */
export function rulesValues(rules: MentorRulesFieldsFragment): RulesValues {
  const { appointed, attested, holdsMatching, wording, trainings } = rules;
  return {
    appointed,
    attested,
    holdsMatching,
    wording_en: wording.en ?? '',
    wording_fr: wording.fr ?? '',
    trainings: trainings.map(({ id, title, link }) => ({
      key: id,
      id,
      en: title.en ?? '',
      fr: title.fr ?? '',
      link: link ?? '',
    })),
  };
}

/** A training that is still to be named. */
export function newTraining(): TrainingValues {
  return { key: crypto.randomUUID(), id: null, en: '', fr: '', link: '' };
}

/** The form as it is sent. */
export function rulesInput(values: RulesValues): Omit<SaveMentorRulesInput, 'programId' | 'revision'> {
  const { appointed, attested, holdsMatching, trainings } = values;
  return {
    appointed,
    attested,
    holdsMatching,
    wording: { en: values.wording_en || null, fr: values.wording_fr || null },
    trainings: trainings.map(({ id, en, fr, link }) => ({
      id,
      title: { en: en || null, fr: fr || null },
      link: link.trim() || null,
    })),
  };
}
