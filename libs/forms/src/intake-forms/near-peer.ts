import type { FormDefinition, FormItem } from '../form-definition.js';
import { deepFreeze } from '../json-reader.js';
import {
  aboutYouSection,
  availabilityItem,
  capacityItem,
  emailItem,
  languagesItem,
  meetingSection,
  modeItem,
  nameItems,
  section,
  siteItem,
  submittedAtItem,
  yearItem,
} from './diversity-questions.js';

const studyItem: FormItem = {
  kind: 'single_choice',
  id: 'study_program',
  label: { en: 'Program of study', fr: 'Programme d’études' },
  required: false,
  store: 'answer',
  visibility: 'shown_to_match',
  headerHints: ['Study programme', 'Degree', 'Faculty', 'Major', 'Programme', 'Faculté', 'Diplôme'],
  options: [],
  other: true,
};

const interestsSection = section('section_interests', { en: 'What you share', fr: 'Ce que vous partagez' });

const interests = (label: FormItem['label']): FormItem => ({
  kind: 'multiple_choice',
  id: 'interests',
  label,
  required: false,
  store: 'answer',
  visibility: 'shown_to_match',
  headerHints: ['Interests', 'Your interests', 'Topics', 'Intérêts', 'Centres d’intérêt', 'Sujets'],
  options: [
    { id: 'study_habits', label: { en: 'Studying and exams', fr: 'Études et examens' } },
    { id: 'finding_your_way', label: { en: 'Finding your way around', fr: 'Trouver ses repères' } },
    { id: 'research', label: { en: 'Research', fr: 'Recherche' } },
    { id: 'electives', label: { en: 'Electives and placements', fr: 'Stages et cours au choix' } },
    { id: 'life_outside', label: { en: 'Life outside the program', fr: 'La vie en dehors des études' } },
  ],
  other: true,
  maxChoices: 20,
});

const notes = (help: FormItem['label']): FormItem => ({
  kind: 'long_text',
  id: 'notes',
  label: { en: 'Anything we should know?', fr: 'Y a-t-il autre chose que nous devrions savoir?' },
  help,
  required: false,
  store: 'answer',
  visibility: 'told_to_program',
  headerHints: ['Notes', 'Comments', 'Anything else?', 'Commentaires', 'Remarques'],
  maxLength: 5_000,
});

const about: readonly FormItem[] = [
  submittedAtItem,
  aboutYouSection,
  ...nameItems,
  emailItem,
  yearItem,
  studyItem,
  siteItem,
];
const meeting: readonly FormItem[] = [meetingSection, languagesItem, availabilityItem, modeItem];

/** What the _Peer and near-peer_ template asks a mentee: no identity questions; year, interests and times. */
export const nearPeerMenteeIntake: FormDefinition = deepFreeze({
  format: 1,
  key: 'near-peer-mentee-intake',
  audience: 'mentee',
  title: { en: 'Join as a mentee', fr: 'Participer à titre de personne mentorée' },
  items: [
    ...about,
    interestsSection,
    interests({ en: 'What would you like to talk about?', fr: 'De quoi aimeriez-vous parler?' }),
    ...meeting,
    notes({
      en: 'Told to the people who run the program, not to your mentor.',
      fr: 'Communiqué aux responsables du programme, et non à la personne jumelée.',
    }),
  ],
});

/** The same for a student who mentors, with the number that they offer. */
export const nearPeerMentorIntake: FormDefinition = deepFreeze({
  format: 1,
  key: 'near-peer-mentor-intake',
  audience: 'mentor',
  title: { en: 'Join as a mentor', fr: 'Participer à titre de mentor ou de mentore' },
  items: [
    ...about,
    capacityItem,
    interestsSection,
    interests({ en: 'What can you talk about?', fr: 'De quoi pouvez-vous parler?' }),
    ...meeting,
    notes({
      en: 'Told to the people who run the program, not to your mentees.',
      fr: 'Communiqué aux responsables du programme, et non aux personnes que vous accompagnez.',
    }),
  ],
});
