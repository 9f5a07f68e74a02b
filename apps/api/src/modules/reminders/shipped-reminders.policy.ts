import type { RuleDraft } from './reminder-rules.policy.js';

const COMMON = {
  reach: 'matched',
  unit: 'days',
  at_time: '09:00',
  quiet_from: '20:00',
  quiet_to: '08:00',
  per_week: 2,
  digest: true,
} as const;

/**
 * The set that comes with the product: few, friendly, on facts, and never a reproach. Mentors hear before the first word is due,
 * both hear when things begin and end, and what can wait stands on one's own page instead of in the inbox.
 */
export const SHIPPED_REMINDERS: readonly RuleDraft[] = [
  {
    ...COMMON,
    name: 'A first word · Un premier mot',
    trigger: 'first_contact_due',
    amount: -3,
    audience: 'mentors',
    channel: 'mail',
    subject: { en: 'A first word makes the difference', fr: 'Un premier mot fait la différence' },
    body: {
      en: 'Hello {{person.name}},\n\nIn {{program.name}} the mentor writes first. If you have not been in touch with {{others.names}} yet, three sentences are enough: who you are, that you look forward to meeting, and two times that suit you. {{date}} would be a good day for it.\n\nHave you written already? Then all is well.',
      fr: 'Bonjour {{person.name}},\n\nDans {{program.name}}, la personne mentore écrit en premier. Si vous n’avez pas encore pris contact avec {{others.names}}, trois phrases suffisent : qui vous êtes, votre plaisir de faire connaissance, et deux moments qui vous conviennent. Le {{date}} serait un bon jour.\n\nVous avez déjà écrit? Alors tout va bien.',
    },
  },
  {
    ...COMMON,
    name: 'Getting started · Bien commencer',
    trigger: 'published',
    amount: 14,
    audience: 'both',
    channel: 'in_app',
    subject: { en: 'Two weeks in', fr: 'Deux semaines déjà' },
    body: {
      en: 'A good moment to agree with {{others.names}} on how you meet and what you would like to talk about. If something stands in the way, the people who run the program are glad to help.',
      fr: 'C’est un bon moment pour convenir avec {{others.names}} de la façon de vous rencontrer et de ce dont vous aimeriez parler. Si quelque chose fait obstacle, l’équipe du programme vous aidera volontiers.',
    },
  },
  {
    ...COMMON,
    name: 'A new term · Une nouvelle session',
    trigger: 'term_start',
    amount: 7,
    audience: 'mentors',
    channel: 'mail',
    subject: { en: 'A new term has begun', fr: 'Une nouvelle session a commencé' },
    body: {
      en: 'Hello {{person.name}},\n\nTimetables have changed since you last spoke. A short note with two or three times to meet spares your mentee the asking.',
      fr: 'Bonjour {{person.name}},\n\nLes horaires ont changé depuis votre dernière rencontre. Un court message avec deux ou trois moments possibles évite à la personne que vous accompagnez d’avoir à demander.',
    },
  },
  {
    ...COMMON,
    name: 'One open question · Une question ouverte',
    trigger: 'felt_question_open',
    amount: 10,
    audience: 'both',
    channel: 'in_app',
    subject: { en: 'A short question waits for you', fr: 'Une courte question vous attend' },
    body: {
      en: 'It takes a minute, and you can pass it over. Nobody reads a single answer.',
      fr: 'Elle prend une minute, et vous pouvez la passer. Personne ne lit une réponse en particulier.',
    },
  },
  {
    ...COMMON,
    name: 'Two questions · Deux questions',
    trigger: 'check_in_open',
    amount: 7,
    audience: 'both',
    channel: 'in_app',
    subject: { en: 'Two short questions wait for you', fr: 'Deux courtes questions vous attendent' },
    body: {
      en: 'How is it going, and would something help? It takes half a minute, and you can pass it over.',
      fr: 'Comment cela se passe-t-il, et quelque chose vous aiderait-il? Il suffit d’une demi-minute, et vous pouvez passer.',
    },
  },
  {
    ...COMMON,
    name: 'A meeting tomorrow · Une rencontre demain',
    trigger: 'meeting_soon',
    unit: 'hours',
    amount: -24,
    audience: 'both',
    channel: 'mail',
    subject: { en: 'A meeting soon', fr: 'Une rencontre bientôt' },
    body: {
      en: 'Hello {{person.name}},\n\nYou meet {{others.names}} on {{date}} at {{time}}.\n{{place}}\n\nThe time does not suit you any more? It can be moved in two clicks, and moving is no reproach.',
      fr: 'Bonjour {{person.name}},\n\nVous rencontrez {{others.names}} le {{date}}, à {{time}}.\n{{place}}\n\nLe moment ne convient plus? Il se déplace en deux clics, et déplacer une rencontre n’a rien de gênant.',
    },
  },
  {
    ...COMMON,
    name: 'Did you meet? · Avez-vous pu vous voir?',
    trigger: 'meeting_unsaid',
    amount: 2,
    audience: 'both',
    channel: 'in_app',
    subject: { en: 'Did your meeting take place?', fr: 'Votre rencontre a-t-elle eu lieu?' },
    body: {
      en: 'One of you says it in one tap, and it counts for you both. If it did not take place, that is fine too.',
      fr: 'Une seule personne le dit, d’un geste, et cela compte pour tout le monde. Si elle n’a pas eu lieu, cela va aussi.',
    },
  },
  {
    ...COMMON,
    name: 'The agreement · L’entente',
    trigger: 'agreement_unsigned',
    amount: 21,
    audience: 'both',
    channel: 'in_app',
    subject: { en: 'Your agreement waits to be signed', fr: 'Votre entente attend d’être signée' },
    body: {
      en: 'What you promise each other is easier to keep once it is written down. A few sentences are enough, and it can be changed at any time.',
      fr: 'Ce que vous vous promettez se tient plus facilement une fois écrit. Quelques phrases suffisent, et tout peut être changé plus tard.',
    },
  },
  {
    ...COMMON,
    name: 'Time to meet again · Le temps de se revoir',
    trigger: 'requirement_due',
    amount: -28,
    audience: 'both',
    channel: 'in_app',
    subject: { en: 'Four weeks to meet again', fr: 'Quatre semaines pour se revoir' },
    body: {
      en: 'Something of what the program asks for is still open until {{date}}. One meeting with {{others.names}} booked now takes the hurry out of it. If it does not fit, the people who run the program find a way with you.',
      fr: 'Une partie de ce que demande le programme reste ouverte jusqu’au {{date}}. Une rencontre réservée maintenant avec {{others.names}} évite la hâte. Si cela ne convient pas, l’équipe du programme cherchera une solution avec vous.',
    },
  },
  {
    ...COMMON,
    name: 'Towards the end · Vers la fin',
    trigger: 'cohort_end',
    amount: -21,
    audience: 'both',
    channel: 'mail',
    subject: { en: 'Three weeks to go', fr: 'Encore trois semaines' },
    body: {
      en: 'Hello {{person.name}},\n\n{{program.name}} comes to its end on {{date}}. A last meeting to look back together, and to say whether you would like to stay in touch, makes a good close.',
      fr: 'Bonjour {{person.name}},\n\n{{program.name}} se termine le {{date}}. Une dernière rencontre pour faire le bilan ensemble, et pour dire si vous souhaitez rester en contact, est une belle façon de conclure.',
    },
  },
];
