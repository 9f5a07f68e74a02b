import { ConsentPurpose, type EnrolmentRole, type Localized } from '@trellis/contracts';
import { namesIn, type Naming } from '../named-readers/index.js';

/** The words a consent is asked with. Changed words are a new version: who agreed before agreed to the older ones. */
export interface ConsentWords {
  version: number;
  text: Required<Localized>;
}

const FOR_MENTEES: Readonly<Record<ConsentPurpose, ConsentWords>> = {
  matching: {
    version: 1,
    text: {
      en: 'Use this to find my mentor. Someone who asks for this and is matched with me may guess.',
      fr: 'Servez-vous-en pour me jumeler. Une personne qui le demande et qui m’est jumelée pourrait le deviner.',
    },
  },
  show_to_match: {
    version: 1,
    text: {
      en: 'Show this to my mentor, once we are matched.',
      fr: 'Montrez-le à la personne qui m’accompagne, une fois le jumelage annoncé.',
    },
  },
  // Followed by their names: see `consentWords`.
  named_staff: {
    version: 2,
    text: {
      en: 'To help with my match, this may be read by',
      fr: 'Pour aider à mon jumelage, ceci peut être lu par',
    },
  },
  aggregate_reporting: {
    version: 1,
    text: {
      en: 'Count this in summary figures. No figure is shown for fewer than five people.',
      fr: 'Comptez-le dans des chiffres d’ensemble. Aucun chiffre n’est montré pour moins de cinq personnes.',
    },
  },
  research: {
    version: 1,
    text: {
      en: 'Use this in a study of the program, without my name. The study asks me itself before it begins.',
      fr: 'Servez-vous-en dans une étude du programme, sans mon nom. L’étude me le demandera elle-même avant de commencer.',
    },
  },
};

const FOR_MENTORS: Readonly<Record<ConsentPurpose, ConsentWords>> = {
  ...FOR_MENTEES,
  matching: {
    version: 1,
    text: {
      en: 'Use this to match me with mentees. Someone who asks for this and is matched with me may guess.',
      fr: 'Servez-vous-en pour me jumeler. Une personne qui le demande et qui m’est jumelée pourrait le deviner.',
    },
  },
  show_to_match: {
    version: 1,
    text: {
      en: 'Show this to my mentees, once we are matched. Then they read whether their wish was met.',
      fr: 'Montrez-le aux personnes que j’accompagne, une fois le jumelage annoncé. Elles lisent alors si leur souhait est satisfait.',
    },
  },
};

const NOBODY_NAMED: ConsentWords['text'] = {
  en: 'To help with my match, this may be read by people whom I know by name. Nobody is named at the moment.',
  fr: 'Pour aider à mon jumelage, ceci peut être lu par des personnes dont je connais le nom. Personne n’est nommé pour l’instant.',
};

/** `readers`: who is named in the cohort; the words of the one purpose that is about people have their names in them. */
export function consentWords(
  role: EnrolmentRole,
  purpose: ConsentPurpose,
  readers: readonly Naming[] = [],
): ConsentWords {
  const { version, text } = (role === 'mentor' ? FOR_MENTORS : FOR_MENTEES)[purpose];
  if (purpose !== 'named_staff') return { version, text };
  if (readers.length === 0) return { version, text: NOBODY_NAMED };
  return {
    version,
    text: { en: `${text.en} ${namesIn(readers, 'en')}.`, fr: `${text.fr} ${namesIn(readers, 'fr')}.` },
  };
}

/** What a mentor reads when offering to talk about something: it is no secret from then on, and says so. */
export const OFFER_WORDS: ConsentWords = {
  version: 1,
  text: {
    en: 'Mentees of this cohort read that a mentor is glad to talk about this, without a name; whoever is matched with me reads that it is me. It is kept as an ordinary answer, not in the vault.',
    fr: 'Les personnes mentorées de cette cohorte lisent qu’on aborde volontiers ce sujet, sans nom; qui m’est jumelé lit que c’est moi. C’est une réponse ordinaire, conservée hors du coffre.',
  },
};

/** What a wish to talk about something is called. */
export const OFFERED_LABEL: Required<Localized> = {
  en: 'Experiences you would like to talk about',
  fr: 'Expériences dont vous aimeriez parler',
};

/** Which purposes a cohort asks for: what it does not do, it does not ask. */
export function asksFor(
  purpose: ConsentPurpose,
  identity: { matching: boolean; reporting: boolean; readers: readonly Naming[] },
): boolean {
  switch (purpose) {
    case 'matching':
    case 'show_to_match':
      return identity.matching;
    case 'aggregate_reporting':
      return identity.reporting;
    case 'research':
      return true;
    case 'named_staff':
      return identity.readers.length > 0;
  }
}

export const PURPOSES: readonly ConsentPurpose[] = Object.values(ConsentPurpose);
