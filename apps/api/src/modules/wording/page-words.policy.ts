import type { Rewordables } from '../../platform/mail/rewordable.js';

const PLACES = ['person.name', 'program.name', 'cohort.name', 'school.name'];

/** What the pages of those who take part say of the program, until it says it in its own words. */
export const PAGE_WORDS: Rewordables = {
  page_welcome_mentee: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        subject: null,
        body: 'Welcome to the {{program.name}}. Here you see who accompanies you, what comes next, and what you told us.',
        action: null,
      },
      fr: {
        subject: null,
        body: 'Bienvenue au programme « {{program.name}} ». Vous voyez ici qui vous accompagne, ce qui vient ensuite et ce que vous nous avez dit.',
        action: null,
      },
    },
  },
  page_welcome_mentor: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        subject: null,
        body: 'Welcome to the {{program.name}}, and thank you for your time. Here you see whom you accompany, what comes next, and what you told us.',
        action: null,
      },
      fr: {
        subject: null,
        body: 'Bienvenue au programme « {{program.name}} », et merci de votre temps. Vous voyez ici qui vous accompagnez, ce qui vient ensuite et ce que vous nous avez dit.',
        action: null,
      },
    },
  },
  page_before_match_mentee: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        subject: null,
        body: 'No match is published yet. You get a mail when there is something to tell.',
        action: null,
      },
      fr: {
        subject: null,
        body: 'Aucun jumelage n’est encore publié. Vous recevrez un courriel dès qu’il y aura du nouveau.',
        action: null,
      },
    },
  },
  page_before_match_mentor: {
    scope: 'program',
    places: PLACES,
    words: {
      en: {
        subject: null,
        body: 'No match with you is published yet; you get a mail when there is something to tell.',
        action: null,
      },
      fr: {
        subject: null,
        body: 'Aucun jumelage avec vous n’est encore publié; vous recevrez un courriel dès qu’il y aura du nouveau.',
        action: null,
      },
    },
  },
};
