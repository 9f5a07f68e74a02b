import type { FormDefinition, FormItem } from '../form-definition.js';
import { deepFreeze } from '../json-reader.js';
import {
  aboutYouSection,
  availabilityItem,
  capacityItem,
  consentToMatching,
  consentToShow,
  emailItem,
  identityItems,
  identitySection,
  languagesItem,
  meetingSection,
  modeItem,
  nameItems,
  siteItem,
  submittedAtItem,
} from './diversity-questions.js';

const work: readonly FormItem[] = [
  {
    kind: 'single_choice',
    id: 'specialty',
    label: { en: 'Specialty', fr: 'Spécialité' },
    required: false,
    store: 'answer',
    visibility: 'shown_to_match',
    headerHints: [
      'Medical specialty',
      'Your specialty',
      'Discipline',
      'Department',
      'Spécialité médicale',
      'Votre spécialité',
    ],
    options: [],
    other: true,
  },
  {
    kind: 'single_choice',
    id: 'hospital',
    label: { en: 'Hospital or clinic', fr: 'Hôpital ou clinique' },
    required: false,
    store: 'answer',
    visibility: 'shown_to_match',
    headerHints: [
      'Hospital',
      'Clinic',
      'Workplace',
      'Place of work',
      'Hôpital',
      'Clinique',
      'Lieu de travail',
      'Établissement',
    ],
    options: [],
    other: true,
  },
  siteItem,
  capacityItem,
];

const consents: readonly FormItem[] = [
  consentToMatching({
    label: { en: 'May we use this to match you?', fr: 'Pouvons-nous nous en servir pour vous jumeler?' },
    wording: {
      version: 1,
      text: {
        en:
          'I agree that my answers about identity are used to match me with mentees. Someone who asks for this and is ' +
          'matched with me may guess. I can withdraw this at any time.',
        fr:
          'J’accepte que mes réponses au sujet de mon identité servent à me jumeler. Une personne qui le demande et qui ' +
          'm’est jumelée pourrait le deviner. Je peux retirer mon accord en tout temps.',
      },
    },
    headerHints: [
      'May we use this to find your mentees?',
      'Use for matching',
      'Consent to matching',
      'Consentement au jumelage',
    ],
  }),
  consentToShow({
    label: { en: 'May we show it to your mentees?', fr: 'Pouvons-nous montrer ces réponses aux personnes jumelées?' },
    wording: {
      version: 1,
      text: {
        en: 'I agree that my answers about identity are shown to my mentees. I can withdraw this at any time.',
        fr:
          'J’accepte que mes réponses au sujet de mon identité soient montrées aux personnes que j’accompagne. Je peux ' +
          'retirer mon accord en tout temps.',
      },
    },
    headerHints: [
      'May we show this to your match?',
      'Show to my mentees',
      'Consent to show to match',
      'Pouvons-nous les montrer à vos mentorés ?',
    ],
  }),
];

const conflictsAndNotes: readonly FormItem[] = [
  {
    kind: 'conflict_emails',
    id: 'conflict_emails',
    label: { en: 'I grade or assess these students', fr: 'J’évalue ou je note ces étudiantes et étudiants' },
    help: {
      en: 'Their email addresses. You are never matched with them.',
      fr: 'Leurs adresses courriel. Aucun jumelage ne vous liera à ces personnes.',
    },
    required: false,
    store: 'conflict',
    visibility: 'told_to_program',
    headerHints: [
      'Students I assess',
      'Students I grade',
      'Conflicts of interest',
      'Conflict of interest emails',
      'Conflits d’intérêts',
      'Personnes que j’évalue',
    ],
    maxEntries: 200,
  },
  {
    kind: 'long_text',
    id: 'notes',
    label: { en: 'Anything we should know?', fr: 'Y a-t-il autre chose que nous devrions savoir?' },
    help: {
      en: 'Told to the people who run the program, not to your mentees.',
      fr: 'Communiqué aux responsables du programme, et non aux personnes que vous accompagnez.',
    },
    required: false,
    store: 'answer',
    visibility: 'told_to_program',
    headerHints: ['Notes', 'Comments', 'Anything else?', 'Commentaires', 'Remarques'],
    maxLength: 5_000,
  },
];

/** What the _Diversity mentorship_ template asks a mentor at intake. */
export const diversityMentorIntake: FormDefinition = deepFreeze({
  format: 1,
  key: 'diversity-mentor-intake',
  audience: 'mentor',
  title: { en: 'Join as a mentor', fr: 'Participer à titre de mentor ou de mentore' },
  items: [
    submittedAtItem,
    aboutYouSection,
    ...nameItems,
    emailItem,
    ...work,
    identitySection,
    ...identityItems,
    ...consents,
    meetingSection,
    languagesItem,
    availabilityItem,
    modeItem,
    ...conflictsAndNotes,
  ],
});
