import { FORM_LIMITS, UNASSIGNED_DIMENSION } from '../form-definition.js';
import type { ConsentItem, FormItem, NameItem, SectionItem } from '../form-definition.js';
import type { Localized } from '../localized.js';

const NAME_LENGTH = 200;

/** Questions that mentee and mentor are asked alike. */
export const nameItems: readonly NameItem[] = [
  {
    kind: 'person_name',
    id: 'first_name',
    part: 'first',
    label: { en: 'First name', fr: 'Prénom' },
    required: false,
    store: 'profile',
    visibility: 'shown_to_match',
    headerHints: ['Given name', 'Given names', 'Forename', 'Prénoms'],
    maxLength: NAME_LENGTH,
  },
  {
    kind: 'person_name',
    id: 'last_name',
    part: 'last',
    label: { en: 'Last name', fr: 'Nom de famille' },
    required: false,
    store: 'profile',
    visibility: 'shown_to_match',
    headerHints: ['Family name', 'Surname', 'Nom'],
    maxLength: NAME_LENGTH,
  },
];

export const emailItem: FormItem = {
  kind: 'email',
  id: 'email',
  label: { en: 'Email', fr: 'Courriel' },
  required: true,
  store: 'profile',
  visibility: 'shown_to_match',
  headerHints: [
    'School email',
    'Email address',
    'E-mail',
    'E-mail address',
    'University email',
    'Work email',
    'Hospital email',
    'Adresse courriel',
    'Adresse électronique',
    'Adresse e-mail',
    'Courriel de l’école',
    'Courriel universitaire',
    'Courriel professionnel',
  ],
};

export const submittedAtItem: FormItem = {
  kind: 'timestamp',
  id: 'submitted_at',
  label: { en: 'Time of answering', fr: 'Moment de la réponse' },
  required: false,
  store: 'answer',
  visibility: 'told_to_program',
  headerHints: [
    'Timestamp',
    'Submitted at',
    'Submission date',
    'Submission time',
    'Completion time',
    'End date',
    'Recorded date',
    'Horodateur',
    'Horodatage',
    'Date de soumission',
    'Heure de fin',
  ],
};

export const siteItem: FormItem = {
  kind: 'site',
  id: 'site',
  label: { en: 'Campus or site', fr: 'Campus ou site' },
  required: false,
  store: 'answer',
  visibility: 'shown_to_match',
  headerHints: ['Campus', 'Site', 'Location', 'Your campus', 'Training site', 'Lieu', 'Pavillon', 'Site de formation'],
  maxLength: FORM_LIMITS.optionLabelLength,
};

export const languagesItem: FormItem = {
  kind: 'multiple_choice',
  id: 'languages',
  label: { en: 'Languages you are at ease in', fr: 'Langues dans lesquelles vous êtes à l’aise' },
  required: false,
  store: 'answer',
  visibility: 'shown_to_match',
  headerHints: ['Languages', 'Languages spoken', 'Which languages do you speak?', 'Langues', 'Langues parlées'],
  options: [],
  other: true,
  maxChoices: 30,
};

export const availabilityItem: FormItem = {
  kind: 'availability',
  id: 'availability',
  label: { en: 'When can you meet?', fr: 'Quand pouvez-vous participer à une rencontre?' },
  help: {
    en: 'Times in an ordinary week. Only times that you share with the other person are shown to them.',
    fr: 'Vos disponibilités d’une semaine ordinaire. Seules les plages communes sont montrées à l’autre personne.',
  },
  required: false,
  store: 'answer',
  // Of this kind the match is told what is in both weeks, and nothing else.
  visibility: 'shown_to_match',
  headerHints: [
    'Availability',
    'Your availability',
    'When are you available?',
    'Weekly availability',
    'Times you can meet',
    'Disponibilités',
    'Vos disponibilités',
    'Quand êtes-vous disponible ?',
    'Quand pouvez-vous vous rencontrer ?',
  ],
};

export const modeItem: FormItem = {
  kind: 'mode',
  id: 'mode',
  label: { en: 'How would you like to meet?', fr: 'Comment souhaitez-vous tenir vos rencontres?' },
  required: false,
  store: 'answer',
  visibility: 'shown_to_match',
  headerHints: [
    'Meeting format',
    'Meeting mode',
    'Preferred meeting format',
    'In person or virtual?',
    'Comment souhaitez-vous vous rencontrer ?',
    'Format des rencontres',
    'Mode de rencontre',
    'En personne ou à distance ?',
  ],
};

export const identityItems: readonly FormItem[] = [
  {
    kind: 'identity',
    id: 'identity',
    label: { en: 'How do you identify?', fr: 'Comment vous identifiez-vous?' },
    help: {
      en:
        'Choose as many as apply, or none. Your answer is kept encrypted and apart from the rest, and used only as you ' +
        'agree to below. Leaving it empty costs you nothing.',
      fr:
        'Choisissez tout ce qui vous décrit, ou rien du tout. Votre réponse est chiffrée et conservée à part; elle ne ' +
        'sert qu’aux fins que vous acceptez ci-dessous. Ne pas répondre est sans conséquence.',
    },
    required: false,
    store: 'vault',
    visibility: 'as_consented',
    headerHints: [
      'Identity',
      'Identities',
      'I identify as',
      'Communities you are part of',
      'Self-identification',
      'Which communities do you identify with?',
      'Identité',
      'Auto-identification',
      'Je m’identifie comme',
      'Communautés auxquelles vous vous identifiez',
    ],
    dimension: UNASSIGNED_DIMENSION,
    maxChoices: 50,
  },
  {
    kind: 'identity_own_words',
    id: 'identity_own_words',
    label: { en: 'In your own words', fr: 'Dans vos propres mots' },
    required: false,
    store: 'vault',
    visibility: 'as_consented',
    headerHints: ['In my own words', 'Describe yourself in your own words', 'Avec vos propres mots', 'Dans vos mots'],
    maxLength: 2_000,
  },
];

type ConsentWords = Pick<ConsentItem, 'label' | 'wording' | 'headerHints'>;

const consent = (id: string, purpose: ConsentItem['purpose'], words: ConsentWords): ConsentItem => ({
  kind: 'consent',
  id,
  purpose,
  dimension: UNASSIGNED_DIMENSION,
  required: false,
  store: 'vault',
  visibility: 'as_consented',
  ...words,
});

/** May the identity answers be used to find a match? No answer is no consent. */
export const consentToMatching = (words: ConsentWords): ConsentItem => consent('consent_matching', 'matching', words);

/** May the identity answers be shown to the match? No answer is no consent. */
export const consentToShow = (words: ConsentWords): ConsentItem =>
  consent('consent_show_to_match', 'show_to_match', words);

/** A heading that opens a page. */
export const section = (id: string, label: Localized, help?: Localized): SectionItem => ({
  kind: 'section',
  id,
  label,
  ...(help ? { help } : {}),
  required: false,
  store: 'none',
  visibility: 'told_to_program',
  headerHints: [],
});

export const aboutYouSection = section('section_about_you', { en: 'About you', fr: 'À votre sujet' });

export const identitySection = section(
  'section_identity',
  { en: 'Identity, if you wish', fr: 'Identité, si vous le souhaitez' },
  {
    en: 'Every question on this page is voluntary. Not answering has no consequence.',
    fr: 'Toutes les questions de cette page sont facultatives. Ne pas répondre est sans conséquence.',
  },
);

export const meetingSection = section('section_meeting', { en: 'Meeting', fr: 'Vos rencontres' });

export const capacityItem: FormItem = {
  kind: 'number',
  id: 'capacity',
  label: { en: 'How many mentees can you take?', fr: 'Combien de personnes pouvez-vous accompagner?' },
  help: {
    en: 'One whole number. 0 means: not this round. Nobody is ever added beyond it without asking you.',
    fr: 'Un nombre entier. 0 signifie : pas cette fois-ci. Personne n’est ajouté au-delà sans votre accord.',
  },
  required: true,
  store: 'capacity',
  visibility: 'told_to_program',
  headerHints: [
    'Mentees you can take',
    'Number of mentees',
    'Mentee capacity',
    'Capacity',
    'How many mentees would you like?',
    'Nombre de mentorés',
    'Nombre de personnes mentorées',
    'Capacité',
    'Combien de mentorés pouvez-vous accompagner ?',
  ],
  min: 0,
  max: 20,
};

export const yearItem: FormItem = {
  kind: 'single_choice',
  id: 'year',
  label: { en: 'Year of study', fr: 'Année d’études' },
  required: false,
  store: 'answer',
  visibility: 'shown_to_match',
  headerHints: ['Program year', 'Year', 'Class year', 'Year of the program', 'Année', 'Année du programme', 'Niveau'],
  options: [],
  other: true,
};
