import type { AgreementDesign, AgreementPart } from '@trellis/contracts';

const ROLE: AgreementPart = {
  id: 'role',
  title: { en: 'My part in this', fr: 'Ma place dans ce mentorat' },
  guidance: {
    en: 'What I can bring: listening, experience, questions, people I know. And what I can’t be: a doctor, a therapist, somebody who grades.',
    fr: 'Ce que je peux apporter : de l’écoute, de l’expérience, des questions, des personnes à présenter. Et ce que je ne peux pas être : médecin, thérapeute, personne qui évalue.',
  },
  author: 'each',
  required: false,
  confidential: false,
};

const GOALS: AgreementPart = {
  id: 'goals',
  title: { en: 'What we would like to come of it', fr: 'Ce que nous aimerions en retirer' },
  guidance: {
    en: 'One to three things are enough. They may change on the way; then write them anew here.',
    fr: 'Une à trois choses suffisent. Elles peuvent changer en chemin; vous les récrivez alors ici.',
  },
  author: 'together',
  required: true,
  confidential: false,
};

const EXPECTATIONS: AgreementPart = {
  id: 'expectations',
  title: { en: 'What I hope for from you, and what you can count on', fr: 'Ce que j’espère, et ce sur quoi compter' },
  guidance: {
    en: 'How soon do we answer each other? Who suggests what to talk about? How direct would you like the other to be?',
    fr: 'En combien de temps nous répondons-nous? Qui propose les sujets? Souhaitez-vous de la franchise ou de la douceur?',
  },
  author: 'each',
  required: false,
  confidential: false,
};

const MEETING: AgreementPart = {
  id: 'meeting',
  title: { en: 'How and how often we meet', fr: 'Comment et à quel rythme nous nous voyons' },
  guidance: {
    en: 'In person, by phone or by video; how often, for how long; how we write in between; what we do when one of us can’t make it.',
    fr: 'En personne, par téléphone ou par vidéo; à quel rythme, combien de temps; comment nous nous écrivons entre-temps; que faire en cas d’empêchement.',
  },
  author: 'together',
  required: true,
  confidential: false,
};

const CONFIDENTIALITY: AgreementPart = {
  id: 'confidentiality',
  title: { en: 'What stays between us', fr: 'Ce qui reste entre nous' },
  guidance: {
    en: 'What is told to nobody, what may be passed on, and what one has to pass on: when somebody is in danger, and what the law or the school’s rules ask. No patient is ever named.',
    fr: 'Ce qui ne se répète à personne, ce qui peut se dire ailleurs, et ce qu’il faut signaler : quand une personne est en danger, et ce que demandent la loi ou les règles de l’école. On ne nomme jamais un patient.',
  },
  author: 'together',
  required: true,
  confidential: false,
};

const DIFFICULT: AgreementPart = {
  id: 'difficult',
  title: { en: 'When something does not go well', fr: 'Quand quelque chose ne va pas' },
  guidance: {
    en: 'How do we tell each other? Anyone can ask for a different match at any time, without blame and without saying why.',
    fr: 'Comment nous le disons-nous? Chacune et chacun peut demander un autre jumelage à tout moment, sans reproche et sans dire pourquoi.',
  },
  author: 'together',
  required: false,
  confidential: false,
};

const BETWEEN_US: AgreementPart = {
  id: 'between-us',
  title: { en: 'Something I would like you to know', fr: 'Quelque chose que j’aimerais que vous sachiez' },
  guidance: {
    en: 'Only if you want to: what helps you to feel at ease, what to be careful with. Those who run the program never read this part.',
    fr: 'Seulement si vous le souhaitez : ce qui vous met à l’aise, ce qui demande de la délicatesse. Les personnes responsables du programme ne lisent jamais cette partie.',
  },
  author: 'each',
  required: false,
  confidential: true,
};

/** What every program starts from; it names nobody's group and asks for nothing personal. */
export const SHIPPED_AGREEMENT: AgreementDesign = {
  intro: {
    en: 'Fill this in together, in your first or second conversation. It is yours: short is fine, and it can change at any time. Taking part does not depend on it.',
    fr: 'Remplissez ceci ensemble, à votre première ou deuxième conversation. C’est votre entente : quelques mots suffisent, et elle peut changer à tout moment. La participation n’en dépend pas.',
  },
  parts: [ROLE, GOALS, EXPECTATIONS, MEETING, CONFIDENTIALITY, DIFFICULT, BETWEEN_US],
};
