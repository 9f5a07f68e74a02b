import type { FormDefinition, FormItem } from '../form-definition.js';
import { deepFreeze } from '../json-reader.js';
import {
  aboutYouSection,
  availabilityItem,
  consentToMatching,
  consentToShow,
  emailItem,
  identityItems,
  identitySection,
  languagesItem,
  meetingSection,
  modeItem,
  nameItems,
  section,
  siteItem,
  submittedAtItem,
  yearItem,
} from './diversity-questions.js';

const profile: readonly FormItem[] = [
  submittedAtItem,
  aboutYouSection,
  ...nameItems,
  {
    kind: 'person_name',
    id: 'preferred_name',
    part: 'preferred',
    label: { en: 'Preferred name', fr: 'Prénom d’usage' },
    help: { en: 'The name we call you by.', fr: 'Le nom que vous souhaitez que l’on utilise.' },
    required: false,
    store: 'profile',
    visibility: 'shown_to_match',
    headerHints: [
      'Chosen name',
      'Name you go by',
      'What should we call you?',
      'Nom usuel',
      'Prénom choisi',
      'Nom choisi',
    ],
    maxLength: 200,
  },
  {
    kind: 'short_text',
    id: 'pronouns',
    label: { en: 'Pronouns', fr: 'Pronoms' },
    required: false,
    store: 'profile',
    visibility: 'shown_to_match',
    headerHints: ['Your pronouns', 'Pronom', 'Vos pronoms'],
    maxLength: 100,
  },
  emailItem,
  yearItem,
  siteItem,
];

const consents: readonly FormItem[] = [
  consentToMatching({
    label: { en: 'May we use this to find your mentor?', fr: 'Pouvons-nous nous en servir pour vous jumeler?' },
    wording: {
      version: 1,
      text: {
        en:
          'I agree that my answers about identity are used to find my mentor. Someone who asks for this and is matched ' +
          'with me may guess. I can withdraw this at any time.',
        fr:
          'J’accepte que mes réponses au sujet de mon identité servent à me jumeler à un mentor ou à une mentore. Une ' +
          'personne qui le demande et qui m’est jumelée pourrait le deviner. Je peux retirer mon accord en tout temps.',
      },
    },
    headerHints: [
      'May we use this to match you?',
      'Use for matching',
      'Consent to matching',
      'Pouvons-nous utiliser ces renseignements pour trouver votre mentor ?',
      'Consentement au jumelage',
    ],
  }),
  consentToShow({
    label: { en: 'May we show it to your mentor?', fr: 'Pouvons-nous montrer ces réponses à la personne jumelée?' },
    wording: {
      version: 1,
      text: {
        en: 'I agree that my answers about identity are shown to my mentor. I can withdraw this at any time.',
        fr:
          'J’accepte que mes réponses au sujet de mon identité soient montrées à mon mentor ou à ma mentore. Je peux ' +
          'retirer mon accord en tout temps.',
      },
    },
    headerHints: [
      'May we show this to your match?',
      'Show to my mentor',
      'Consent to show to match',
      'Pouvons-nous les montrer à votre mentor ?',
      'Pouvons-nous le montrer à votre mentor ?',
    ],
  }),
];

const hopesSection = section('section_hopes', { en: 'What you hope for', fr: 'Ce que vous espérez' });

const hopes: readonly FormItem[] = [
  {
    kind: 'identity_wishes',
    id: 'identity_wishes',
    label: {
      en: 'What matters most to you in a mentor?',
      fr: 'Qu’est-ce qui compte le plus pour vous chez un mentor ou une mentore?',
    },
    help: {
      en: 'Up to three, the most important first. Your mentor never sees this.',
      fr: 'Jusqu’à trois réponses, la plus importante en premier. La personne jumelée ne les voit jamais.',
    },
    required: false,
    store: 'vault',
    visibility: 'as_consented',
    headerHints: [
      'What matters to you in a mentor?',
      'Mentor preferences',
      'Ce qui compte le plus chez un mentor',
      'Vos souhaits pour votre mentor',
    ],
    maxChoices: 3,
  },
  hopesSection,
  {
    kind: 'multiple_choice',
    id: 'specialties',
    label: { en: 'Specialties of interest', fr: 'Spécialités qui vous intéressent' },
    required: false,
    store: 'answer',
    visibility: 'shown_to_match',
    headerHints: [
      'Specialty interests',
      'Which specialties interest you?',
      'Specialties',
      'Specialty',
      'Spécialités',
      'Spécialités d’intérêt',
    ],
    options: [],
    other: true,
    maxChoices: 20,
  },
  {
    kind: 'multiple_choice',
    id: 'goals',
    label: { en: 'What do you hope to get from the program?', fr: 'Qu’espérez-vous retirer du programme?' },
    required: false,
    store: 'answer',
    visibility: 'shown_to_match',
    headerHints: [
      'Goals',
      'Your goals',
      'What are your goals?',
      'What do you hope to gain?',
      'Objectifs',
      'Vos objectifs',
      'Qu’attendez-vous du programme ?',
    ],
    options: [],
    other: true,
    maxChoices: 20,
  },
];

const notes: FormItem = {
  kind: 'long_text',
  id: 'notes',
  label: { en: 'Anything we should know?', fr: 'Y a-t-il autre chose que nous devrions savoir?' },
  help: {
    en: 'Told to the people who run the program, not to your mentor.',
    fr: 'Communiqué aux responsables du programme, et non à la personne jumelée.',
  },
  required: false,
  store: 'answer',
  visibility: 'told_to_program',
  headerHints: [
    'Notes',
    'Comments',
    'Anything else?',
    'Anything else we should know?',
    'Commentaires',
    'Autre chose à nous dire ?',
    'Remarques',
  ],
  maxLength: 5_000,
};

/** What the _Diversity mentorship_ template asks a mentee at intake. */
export const diversityMenteeIntake: FormDefinition = deepFreeze({
  format: 1,
  key: 'diversity-mentee-intake',
  audience: 'mentee',
  title: { en: 'Join as a mentee', fr: 'Participer à titre de personne mentorée' },
  items: [
    ...profile,
    identitySection,
    ...identityItems,
    ...consents,
    ...hopes,
    meetingSection,
    languagesItem,
    availabilityItem,
    modeItem,
    notes,
  ],
});
