import type { EventKind, Localized } from '@trellis/contracts';

/** An event of the series that Trellis comes with: in which week of it, and on what. */
export interface ShippedEvent {
  week: number;
  kind: EventKind;
  minutes: number;
  title: Localized;
  body: Localized;
}

/**
 * A fall of eight lectures and two socials, fortnightly from the first, for a program of the kind that Zhou and others (2021) describe: lectures on
 * what students asked for, and evenings on which people meet. A school changes every word of it.
 */
export const SHIPPED_SERIES: { title: Localized; body: Localized; events: readonly ShippedEvent[] } = {
  title: { en: 'Fall series', fr: 'Série d’automne' },
  body: {
    en: 'Eight lectures and two socials.',
    fr: 'Huit conférences et deux soirées de rencontre.',
  },
  events: [
    social(
      0,
      'Welcome evening',
      'Soirée d’accueil',
      'Mentors and mentees meet, without a program.',
      'Mentores, mentors et personnes mentorées se rencontrent, sans programme.',
    ),
    lecture(
      1,
      'How I came here',
      'Mon parcours',
      'Three clinicians on ways that were not straight.',
      'Trois cliniciennes et cliniciens racontent des parcours qui n’étaient pas tout droits.',
    ),
    lecture(
      3,
      'Finding your specialty',
      'Trouver sa spécialité',
      'What a week looks like, and what nobody told us.',
      'À quoi ressemble une semaine, et ce que personne ne nous avait dit.',
    ),
    lecture(
      5,
      'Belonging on the wards',
      'Avoir sa place à l’hôpital',
      'When somebody takes you for somebody else.',
      'Quand on vous prend pour quelqu’un d’autre.',
    ),
    lecture(
      7,
      'Speaking up',
      'Prendre la parole',
      'What to say when something is not right, and to whom.',
      'Que dire quand quelque chose ne va pas, et à qui.',
    ),
    social(
      8,
      'Evening together',
      'Soirée ensemble',
      'Halfway: food and people.',
      'À mi-chemin : à manger et du monde.',
    ),
    lecture(
      9,
      'Money and medicine',
      'L’argent et la médecine',
      'Debts, bursaries, and the first contract.',
      'Dettes, bourses et premier contrat.',
    ),
    lecture(
      11,
      'Research with communities',
      'La recherche avec les communautés',
      'How questions come about, and whose they are.',
      'Comment naissent les questions, et à qui elles appartiennent.',
    ),
    lecture(
      13,
      'Letters and interviews',
      'Lettres et entrevues',
      'What those who read applications look for.',
      'Ce que cherchent les personnes qui lisent les candidatures.',
    ),
    lecture(
      15,
      'Staying well',
      'Tenir bon',
      'Rest, help, and friends outside of medicine.',
      'Le repos, l’aide et les amitiés hors de la médecine.',
    ),
  ],
};

function lecture(week: number, en: string, fr: string, enBody: string, frBody: string): ShippedEvent {
  return { week, kind: 'lecture', minutes: 60, title: { en, fr }, body: { en: enBody, fr: frBody } };
}

function social(week: number, en: string, fr: string, enBody: string, frBody: string): ShippedEvent {
  return { week, kind: 'networking', minutes: 120, title: { en, fr }, body: { en: enBody, fr: frBody } };
}
