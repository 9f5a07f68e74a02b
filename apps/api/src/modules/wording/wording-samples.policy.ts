import type { Locale } from '@trellis/contracts';

/** People and days that nobody is or was, for previews. What a school has itself (its name, the program's) is put over it. */
export const SAMPLES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'person.name': { en: 'Ana Ruiz', fr: 'Ana Ruiz' },
  'program.name': { en: 'Mentorship program', fr: 'Programme de mentorat' },
  'program.title': { en: 'Mentorship program', fr: 'Programme de mentorat' },
  'cohort.name': { en: 'Fall 2026', fr: 'Automne 2026' },
  'school.name': { en: 'Lakeside', fr: 'Lakeside' },
  'inviter.name': { en: 'Robin Ng', fr: 'Robin Ng' },
  'former.name': { en: 'Robin Ng', fr: 'Robin Ng' },
  'next.name': { en: 'Zoé Martin', fr: 'Zoé Martin' },
  'contact.name': { en: 'Robin Ng', fr: 'Robin Ng' },
  'contact.email': { en: 'robin.ng@school.example', fr: 'robin.ng@school.example' },
  'identity.note': {
    en: 'What you said about your identity is kept encrypted and apart from the rest, and is used only for what you agreed to.',
    fr: 'Ce que vous avez dit de votre identité est chiffré et conservé à part; on ne s’en sert qu’aux fins que vous avez acceptées.',
  },
  'consent.note': {
    en: 'You can take back a consent there, for each purpose on its own, effective at once.',
    fr: 'Vous pouvez y retirer un consentement, pour chaque fin séparément, avec effet immédiat.',
  },
  'absent.name': { en: 'Robin Ng', fr: 'Robin Ng' },
  'deputy.name': { en: 'Noor Haddad', fr: 'Noor Haddad' },
  from: { en: 'September 1, 2026', fr: '1er septembre 2026' },
  to: { en: 'June 30, 2027', fr: '30 juin 2027' },
  place: { en: 'the school', fr: 'l’école' },
  roles: { en: 'coordinator', fr: 'coordination' },
  'roles.list': {
    en: '- In the whole school: coordinator',
    fr: '- Dans toute l’école : coordination',
  },
  'due.note': { en: 'It is due on October 14, 2026.', fr: 'Elle est à faire d’ici le 14 octobre 2026.' },
  'standIn.note': {
    en: 'You read this because you stand in for Robin Ng.',
    fr: 'Vous lisez ceci parce que vous remplacez Robin Ng.',
  },
  match: { en: 'Your mentor is Mo Adeyemi.', fr: 'Voici la personne qui vous accompagnera : Mo Adeyemi.' },
  'firstContact.day': { en: 'October 14, 2026', fr: '14 octobre 2026' },
  'waiting.words': {
    en: 'We go on looking, and write to you as soon as somebody can take one more.',
    fr: 'Nous continuons à chercher et vous écrirons dès que quelqu’un pourra accompagner une personne de plus.',
  },
  'announcement.subject': { en: 'A lecture on Thursday', fr: 'Une conférence jeudi' },
  'announcement.text': {
    en: 'On Thursday at noon we talk about choosing a specialty.\n\nEveryone is welcome.',
    fr: 'Jeudi à midi, nous parlerons du choix d’une spécialité.\n\nTout le monde est bienvenu.',
  },
  'reminder.subject': { en: 'A first word makes the difference', fr: 'Un premier mot fait la différence' },
  'reminder.text': {
    en: 'In this program the mentor writes first. Three sentences are enough.',
    fr: 'Dans ce programme, la personne mentore écrit en premier. Trois phrases suffisent.',
  },
  lifetime: {
    en: 'The link works for some time, once. Opening it changes nothing.',
    fr: 'Le lien fonctionne pendant un certain temps, une seule fois. L’ouvrir ne change rien.',
  },
};

/** Where a place reads differently in one mail. */
const IN_KIND: Readonly<Record<string, typeof SAMPLES>> = {
  mentorship_published_mentor: {
    'person.name': { en: 'Mo Adeyemi', fr: 'Mo Adeyemi' },
    match: { en: 'Your mentee is Ana Ruiz.', fr: 'Voici la personne que vous accompagnerez : Ana Ruiz.' },
  },
};

/** Something for every place, a place that nobody thought of included: its own name. */
export const sampleFacts = (name: string, places: readonly string[], locale: Locale): Record<string, string> =>
  Object.fromEntries(
    [...places, 'lifetime', 'school.name'].map((place) => [
      place,
      (IN_KIND[name]?.[place] ?? SAMPLES[place])?.[locale] ?? place,
    ]),
  );
