import { DEFAULT_PROGRAM_SETTINGS } from '@trellis/contracts';
import {
  blankMenteeIntake,
  blankMentorIntake,
  diversityMenteeIntake,
  diversityMentorIntake,
  nearPeerMenteeIntake,
  nearPeerMentorIntake,
} from '@trellis/forms';
import type { ProgramTemplateFile } from './program-template.policy.js';

/** What a person says of themselves; unsure counts as yes, and nobody checks. */
const ATTESTATION = {
  en: 'I see myself in the communities that this program is for, or I am unsure.',
  fr: 'Je me reconnais dans les communautés auxquelles ce programme s’adresse, ou j’hésite.',
};

/** The study behind the template, as the draft of its charter cites it. */
const STUDY =
  'Zhou, Balakrishna, Nyhof-Young, Javeed, Robinson (2021), Equality, Diversity and Inclusion 40(8), 947–959';

/**
 * A school year as many schools have it; a program lays it out for the year it starts in, and a school puts its own days there.
 * Meetings count in the terms, and nobody is expected to meet on holidays and in exam weeks.
 */
const SCHOOL_YEAR = {
  terms: [
    { name: { en: 'Fall', fr: 'Automne' }, from: '2026-09-08', to: '2026-12-18' },
    { name: { en: 'Winter', fr: 'Hiver' }, from: '2027-01-04', to: '2027-04-23' },
  ],
  holidays: [
    { name: { en: 'Winter holidays', fr: 'Congé des Fêtes' }, from: '2026-12-19', to: '2027-01-03' },
    { name: { en: 'Reading week', fr: 'Semaine de relâche' }, from: '2027-02-22', to: '2027-02-28' },
  ],
  blackouts: [
    { name: { en: 'Fall exams', fr: 'Examens d’automne' }, from: '2026-12-07', to: '2026-12-18' },
    { name: { en: 'Winter exams', fr: 'Examens d’hiver' }, from: '2027-04-12', to: '2027-04-23' },
  ],
};

/** The studied program: a senior clinician as mentor; three hours a term; the mentor writes first. */
const DIVERSITY_MENTORSHIP: ProgramTemplateFile = {
  trellis: 'program-template',
  version: 1,
  name: { en: 'Diversity mentorship', fr: 'Mentorat pour la diversité' },
  summary: {
    en: 'Students from equity-seeking groups and a senior clinician as mentor. Identity questions are voluntary, with consent for each purpose.',
    fr: 'Des étudiantes et étudiants de groupes en quête d’équité, et une personne clinicienne d’expérience qui les accompagne. Les questions d’identité sont facultatives, avec un consentement pour chaque fin.',
  },
  settings: {
    ...DEFAULT_PROGRAM_SETTINGS,
    focus: {
      en: 'For people who see themselves in the communities that this program is for, or are unsure. Nobody checks, and nobody asks for proof.',
      fr: 'Pour les personnes qui se reconnaissent dans les communautés auxquelles ce programme s’adresse, ou qui hésitent. Personne ne vérifie, personne ne demande de preuve.',
    },
    expectations: {
      en: 'The mentor writes first; the mentee sets the agenda. You meet for at least three hours a term, in person, by phone or by video, and agree on what you promise each other.',
      fr: 'La personne mentore écrit en premier; la personne mentorée fixe l’ordre du jour. Vous vous rencontrez au moins trois heures par session, en personne, par téléphone ou par vidéo, et vous convenez de ce que vous vous promettez.',
    },
    requirement: { unit: 'hours', amount: 3, per: 'term', inPersonMinimum: 0 },
    ...SCHOOL_YEAR,
    eligibility: { kind: 'self_attestation', statement: ATTESTATION },
    identity: { matching: true, reporting: false },
  },
  forms: { mentee: diversityMenteeIntake, mentor: diversityMentorIntake },
  charter: {
    purpose: {
      en: 'Students from equity-seeking groups meet a senior clinician as mentor, so that they find guidance for their career, other perspectives, and people with whom they share something. Taking part is voluntary and never counts for or against anyone.',
      fr: 'Des étudiantes et étudiants de groupes en quête d’équité rencontrent une personne clinicienne d’expérience, pour trouver des repères dans leur carrière, d’autres perspectives et des personnes avec qui partager quelque chose. La participation est volontaire et ne compte jamais ni pour ni contre qui que ce soit.',
    },
    evidence: {
      en: `A Canadian medical school asked the students and mentors of such a program what they value in it and what gets in the way: ${STUDY}. Students named accessible mentors, clear expectations, career guidance, other perspectives and a community; what got in the way were mentors unsure how to help quieter mentees, pairs matched by a coarse group without a shared identity, and logistics.`,
      fr: `Une école de médecine canadienne a demandé aux personnes mentorées et mentores d’un tel programme ce qu’elles en apprécient et ce qui fait obstacle : ${STUDY}. Elles ont nommé l’accessibilité, des attentes claires, l’orientation de carrière, d’autres perspectives et une communauté; les obstacles étaient l’hésitation des personnes mentores devant les personnes plus réservées, des paires formées d’après un groupe trop large sans identité partagée, et la logistique.`,
    },
    legalBasis: {},
  },
};

/** Students help students: no questions about identity, hours over the year. */
const NEAR_PEER: ProgramTemplateFile = {
  trellis: 'program-template',
  version: 1,
  name: { en: 'Peer and near-peer', fr: 'Mentorat entre pairs' },
  summary: {
    en: 'Students a year or two ahead accompany those who begin. Nothing is asked about identity.',
    fr: 'Des étudiantes et étudiants un peu plus avancés accompagnent celles et ceux qui commencent. Aucune question d’identité.',
  },
  settings: {
    ...DEFAULT_PROGRAM_SETTINGS,
    focus: {
      en: 'For everyone who begins, with someone who was there not long ago.',
      fr: 'Pour toute personne qui commence, avec quelqu’un qui est passé par là récemment.',
    },
    expectations: {
      en: 'The student ahead writes first; the one who begins sets the agenda. You meet for at least six hours over the year, wherever suits you both.',
      fr: 'La personne la plus avancée écrit en premier; celle qui commence fixe l’ordre du jour. Vous vous rencontrez au moins six heures dans l’année, là où cela convient aux deux.',
    },
    requirement: { unit: 'hours', amount: 6, per: 'year', inPersonMinimum: 0 },
  },
  forms: { mentee: nearPeerMenteeIntake, mentor: nearPeerMentorIntake },
  charter: {
    purpose: {
      en: 'Students who begin find someone a little ahead of them who knows the way, and both learn from it. Taking part is voluntary and never counts for or against anyone.',
      fr: 'Les personnes qui commencent trouvent quelqu’un d’un peu plus avancé qui connaît le chemin, et chacune en apprend. La participation est volontaire et ne compte jamais ni pour ni contre qui que ce soit.',
    },
    evidence: {},
    legalBasis: {},
  },
};

/** The safe choices and two short forms: everything else is the school's. */
const BLANK: ProgramTemplateFile = {
  trellis: 'program-template',
  version: 1,
  name: { en: 'Blank', fr: 'Vierge' },
  summary: {
    en: 'Only what every program needs, with safe choices everywhere. Nothing is asked about identity.',
    fr: 'Seulement ce dont tout programme a besoin, avec des choix prudents partout. Aucune question d’identité.',
  },
  settings: DEFAULT_PROGRAM_SETTINGS,
  forms: { mentee: blankMenteeIntake, mentor: blankMentorIntake },
  charter: { purpose: {}, evidence: {}, legalBasis: {} },
};

/** The templates that every school has, by the key under which a program remembers where it came from. */
export const SHIPPED_TEMPLATES: Readonly<Record<string, ProgramTemplateFile>> = {
  'diversity-mentorship': DIVERSITY_MENTORSHIP,
  'near-peer': NEAR_PEER,
  blank: BLANK,
};
