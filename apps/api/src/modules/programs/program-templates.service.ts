import { Injectable } from '@nestjs/common';
import { DEFAULT_PROGRAM_SETTINGS } from '@trellis/contracts';
import { diversityMenteeIntake, diversityMentorIntake, type FormDefinition } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import type { ProgramDesign } from './program.types.js';

/** What a person says of themselves; unsure counts as yes, and nobody checks. */
const ATTESTATION = {
  en: 'I see myself in the communities that this program is for, or I am unsure.',
  fr: 'Je me reconnais dans les communautés auxquelles ce programme s’adresse, ou j’hésite.',
};

/** The studied program: lectures, gatherings and a senior clinician as mentor; three hours a term; the mentor writes first. */
const DIVERSITY_MENTORSHIP: ProgramDesign = {
  key: 'diversity-mentorship',
  name: { en: 'Diversity mentorship', fr: 'Mentorat pour la diversité' },
  summary: {
    en: 'Students from equity-seeking groups meet a clinician as mentor, with lectures and gatherings around the pairs. Three hours a term; mentor and mentee sign an agreement that they write together.',
    fr: 'Des étudiantes et étudiants de groupes en quête d’équité rencontrent une personne clinicienne qui les accompagne, avec des conférences et des rencontres autour des paires. Trois heures par session; une entente rédigée et signée à deux.',
  },
  settings: {
    ...DEFAULT_PROGRAM_SETTINGS,
    focus: {
      en: 'For people who see themselves in the communities that this program is for, or are unsure. Nobody checks, and nobody asks for proof.',
      fr: 'Pour les personnes qui se reconnaissent dans les communautés auxquelles ce programme s’adresse, ou qui hésitent. Personne ne vérifie, personne ne demande de preuve.',
    },
    expectations: {
      en: 'Your mentor writes first; the mentee sets the agenda. You meet for at least three hours a term, in person, by phone or by video, and agree on what you promise each other.',
      fr: 'La personne mentore écrit en premier; la personne mentorée fixe l’ordre du jour. Vous vous rencontrez au moins trois heures par session, en personne, par téléphone ou par vidéo, et vous convenez de ce que vous vous promettez.',
    },
    requirement: { unit: 'hours', amount: 3, per: 'term', inPersonMinimum: 0 },
    firstContactDays: 7,
    eligibility: { kind: 'self_attestation', statement: ATTESTATION },
    identity: { matching: true, reporting: false },
  },
};

const DESIGNS: readonly ProgramDesign[] = [DIVERSITY_MENTORSHIP];

/** Forms that come with a template, by the key under which a program keeps them. */
const FORMS: Record<string, Record<'mentee' | 'mentor', FormDefinition>> = {
  [DIVERSITY_MENTORSHIP.key]: { mentee: diversityMenteeIntake, mentor: diversityMentorIntake },
};

/** The shipped templates that a school can start from. */
@Injectable()
export class ProgramTemplates {
  list(): readonly ProgramDesign[] {
    return DESIGNS;
  }

  /** A template with its two intake forms; TEMPLATE_UNKNOWN when there is none of that key. */
  get(key: string): { design: ProgramDesign; forms: Record<'mentee' | 'mentor', FormDefinition> } {
    const design = DESIGNS.find((candidate) => candidate.key === key);
    const forms = FORMS[key];
    if (!design || !forms) throw new AppError('TEMPLATE_UNKNOWN', { key }, 'templateKey');
    return { design, forms };
  }
}
