import type { EnrolmentRole, Localized } from '@trellis/contracts';

export interface StarterLetter {
  key: string;
  audience: readonly EnrolmentRole[];
  title: Localized;
  body: Localized;
}

/** Letters to begin with: a school makes them its own before anyone reads them. */
export const STARTER_LETTERS: readonly StarterLetter[] = [
  {
    key: 'welcome_mentors',
    audience: ['mentor'],
    title: { en: 'Welcome to our mentors', fr: 'Bienvenue à nos mentors' },
    body: {
      en: `Dear {{person.name}},

Thank you for giving your time to the {{program.name}} of {{school.name}}. {{cohort.name}} runs from {{cohort.starts}} to {{cohort.ends}}.

You write first: a short hello with two or three times to meet is enough. Your mentee sets the agenda. If a conversation is slow to start, that is common; we have guidance, and you can ask us for advice at any time without anyone being told.

You chose how many people you accompany. If that changes, tell us: nobody expects more than you offered.

With thanks,
the team of the {{program.name}}`,
      fr: `Bonjour {{person.name}},

Merci de donner de votre temps au programme « {{program.name}} » ({{school.name}}). {{cohort.name}} se déroule du {{cohort.starts}} au {{cohort.ends}}.

Vous écrivez en premier : un mot d’accueil et deux ou trois moments proposés suffisent. La personne que vous accompagnez fixe l’ordre du jour. Il arrive souvent qu’une conversation tarde à s’engager; nous avons des conseils, et vous pouvez nous en demander à tout moment sans que personne d’autre le sache.

Vous avez choisi combien de personnes vous accompagnez. Si cela change, dites-le-nous : personne n’attend plus que ce que vous avez offert.

Avec nos remerciements,
l’équipe du programme « {{program.name}} »`,
    },
  },
  {
    key: 'welcome_mentees',
    audience: ['mentee'],
    title: { en: 'Welcome to our mentees', fr: 'Bienvenue aux personnes mentorées' },
    body: {
      en: `Dear {{person.name}},

Welcome to the {{program.name}}. {{cohort.name}} runs from {{cohort.starts}} to {{cohort.ends}}.

Your mentor writes first. You decide what you talk about: a question about your studies, a specialty, a difficult week, or how someone found their way. “I do not know yet” is a good beginning.

What you told us about yourself is yours: you can see it, correct it and take it back at any time. You can ask for a different match without having to say why, and nobody is blamed. Nothing here reaches a grade.

We look forward to this year with you,
the team of the {{program.name}}`,
      fr: `Bonjour {{person.name}},

Bienvenue au programme « {{program.name}} ». {{cohort.name}} se déroule du {{cohort.starts}} au {{cohort.ends}}.

La personne qui vous accompagne écrit en premier. Vous décidez de quoi vous parlez : une question sur vos études, une spécialité, une semaine difficile, ou le chemin que quelqu’un a suivi. « Je ne sais pas encore » est un bon début.

Ce que vous nous avez dit de vous vous appartient : vous pouvez le voir, le corriger et le retirer à tout moment. Vous pouvez demander un autre jumelage sans dire pourquoi, et personne n’en porte la faute. Rien de tout cela ne touche une note.

Au plaisir de vivre cette année avec vous,
l’équipe du programme « {{program.name}} »`,
    },
  },
  {
    key: 'recruit_mentors',
    audience: [],
    title: { en: 'Would you mentor a student this year?', fr: 'Accompagneriez-vous une personne cette année?' },
    body: {
      en: `Dear colleague,

{{school.name}} is looking for mentors for its {{program.name}}, from {{cohort.starts}} to {{cohort.ends}}.

A mentor meets one student a few times over the year, in person, by phone or online, and talks about what the student brings: choosing a specialty, the hidden rules of training, keeping well. You say how many people you can take, and one is plenty. Any experience is welcome; you need not share the background of the person you accompany.

We offer a short orientation, guidance when you want it, and a record of what you gave.

If you would like to know more, answer this letter.

The team of the {{program.name}}`,
      fr: `Chère collègue, cher collègue,

{{school.name}} cherche des mentors pour le programme « {{program.name}} », du {{cohort.starts}} au {{cohort.ends}}.

Un mentor rencontre une personne aux études quelques fois dans l’année, sur place, par téléphone ou en ligne, et parle de ce qu’elle apporte : choisir une spécialité, les règles non dites de la formation, prendre soin de soi. Vous dites combien de personnes vous pouvez accompagner, et une seule suffit amplement. Toute expérience est la bienvenue; il n’est pas nécessaire d’avoir le même parcours que la personne accompagnée.

Nous offrons une courte séance d’orientation, des conseils au moment voulu et une attestation de ce que vous avez donné.

Pour en savoir plus, répondez à cette lettre.

L’équipe du programme « {{program.name}} »`,
    },
  },
  {
    key: 'service_record',
    audience: [],
    title: { en: 'Thank you, and a record of your service', fr: 'Merci, et attestation de votre contribution' },
    body: {
      en: `{{today}}

To whom it may concern

{{person.name}} took part as a mentor in the {{program.name}} of {{school.name}} ({{cohort.name}}, {{cohort.starts}} to {{cohort.ends}}). Mentors of this program give their time freely: they prepare, meet students over the year, and take part in its orientation.

We thank {{person.name}} for this contribution to the school and to its students.

For the {{program.name}},`,
      fr: `{{today}}

À qui de droit,

{{person.name}} a participé comme mentor au programme « {{program.name}} » ({{school.name}}; {{cohort.name}}, du {{cohort.starts}} au {{cohort.ends}}). Les mentors de ce programme donnent librement de leur temps : préparation, rencontres tout au long de l’année et séance d’orientation.

Nous remercions {{person.name}} de cette contribution à l’école et à la population étudiante.

Pour le programme « {{program.name}} »,`,
    },
  },
];
