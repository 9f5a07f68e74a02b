import type { ShippedGuide } from './guides.policy.js';

/** For the first time together, and for the road ahead. */
export const BEGINNING: readonly ShippedGuide[] = [
  {
    key: 'first_meeting',
    topic: 'first_meeting',
    title: { en: 'The first conversation', fr: 'La première conversation' },
    lead: {
      en: 'Half an hour is plenty. Its only purpose is that both of you would like to meet again. Nobody has to prepare, perform or tell their whole story. The mentor opens, and makes room; the mentee says what the time should be for, even if that is “I don’t know yet”.',
      fr: 'Une demi-heure suffit. Le seul but est que vous ayez toutes et tous envie de vous revoir. Personne n’a à se préparer, à faire bonne figure ni à raconter toute son histoire. La personne mentore ouvre la conversation et laisse de la place; la personne mentorée dit à quoi ce temps devrait servir, même si la réponse est « je ne sais pas encore ».',
    },
    questions: {
      en: [
        'How did you come to be here, in a few sentences that you like telling?',
        'What do you hope will be different by the end of these months?',
        'What made you sign up, and what made you hesitate?',
        'When in the week do you have room to breathe, and when should nobody write to you?',
        'How do you like to be reached, and how fast is a reply meant to be?',
        'What should stay between us? What would each of us never want passed on?',
        'If one of us goes quiet, what should the other do?',
        'What would make our second meeting worth it?',
      ],
      fr: [
        'Comment en êtes-vous arrivé ou arrivée ici, en quelques phrases que vous aimez raconter?',
        'Qu’espérez-vous voir changer d’ici la fin de ces mois?',
        'Qu’est-ce qui vous a donné envie de vous inscrire, et qu’est-ce qui vous a fait hésiter?',
        'Quand pouvez-vous souffler dans la semaine, et quand vaut-il mieux ne pas vous écrire?',
        'Comment préférez-vous que l’on vous joigne, et sous quel délai attendez-vous une réponse?',
        'Qu’est-ce qui doit rester entre nous? Que ne voudrions-nous jamais voir répété?',
        'Si l’une ou l’un de nous ne répond plus, que devrait faire l’autre?',
        'Qu’est-ce qui ferait de notre deuxième rencontre un bon moment?',
      ],
    },
    helps: {
      en: [
        'Tell something small and real about yourself first: it is easier to answer a person than a question.',
        'Leave silences. Ten seconds feel long to you and short to somebody who is thinking.',
        'Ask nobody to explain who they are. What people say of themselves, they say when they wish.',
        'Agree the next date before you part, and who sends the reminder.',
      ],
      fr: [
        'Racontez d’abord quelque chose de simple et de vrai à votre sujet : on répond plus facilement à une personne qu’à une question.',
        'Laissez des silences. Dix secondes vous semblent longues; elles sont courtes pour qui réfléchit.',
        'Ne demandez à personne d’expliquer qui il ou elle est. Chacun et chacune parle de soi au moment choisi.',
        'Fixez la prochaine date avant de vous quitter, et dites qui envoie le rappel.',
      ],
    },
  },
  {
    key: 'career',
    topic: 'career',
    title: { en: 'Work, specialties, the road ahead', fr: 'Le travail, les spécialités et la suite' },
    lead: {
      en: 'A career is rarely a plan that was followed. Talk about how choices were really made: what was known at the time, what was luck, what was closed to some and open to others. The aim is not an answer but a next small step that can be tried within a few weeks.',
      fr: 'Une carrière est rarement un plan que l’on a suivi. Parlez de la façon dont les choix se sont vraiment faits : ce que l’on savait alors, la part de chance, les portes ouvertes aux uns et fermées aux autres. Le but n’est pas une réponse, mais un prochain petit pas à essayer d’ici quelques semaines.',
    },
    questions: {
      en: [
        'On which days do you go home feeling that the work was yours?',
        'Which choices were hard, and what would you tell yourself before them now?',
        'What does an ordinary Tuesday look like in this specialty, from waking to sleeping?',
        'What is said about this field that is not true?',
        'What do people not say aloud: money, hours, moving, children, being the only one in the room?',
        'Whose work do you admire, and what exactly do you admire in it?',
        'What would you need to see or try before you could decide?',
        'Who could open one door this month, and what could we ask them?',
      ],
      fr: [
        'Quels jours rentrez-vous avec le sentiment que ce travail est bien le vôtre?',
        'Quels choix ont été difficiles, et que vous diriez-vous aujourd’hui avant de les faire?',
        'À quoi ressemble un mardi ordinaire dans cette spécialité, du réveil au coucher?',
        'Que dit-on de ce domaine qui n’est pas vrai?',
        'Que ne dit-on pas tout haut : l’argent, les heures, les déménagements, les enfants, être la seule personne comme soi dans la pièce?',
        'De qui admirez-vous le travail, et qu’y admirez-vous exactement?',
        'Que vous faudrait-il voir ou essayer avant de pouvoir décider?',
        'Qui pourrait ouvrir une porte ce mois-ci, et que pourrions-nous lui demander?',
      ],
    },
    helps: {
      en: [
        'Speak of detours and refusals. A smooth story makes others think that they alone stumble.',
        'Lend your network, not only your advice: one introduction is worth an hour of counsel.',
        'Do not choose for anybody. “What draws you to it?” goes further than “You should”.',
        'Write the next step down as a goal, with a date that can move.',
      ],
      fr: [
        'Parlez des détours et des refus. Une histoire sans accroc laisse croire aux autres qu’ils sont seuls à trébucher.',
        'Prêtez votre réseau, pas seulement vos conseils : une présentation vaut une heure de recommandations.',
        'Ne choisissez pour personne. « Qu’est-ce qui vous y attire? » mène plus loin que « Vous devriez ».',
        'Notez le prochain pas comme objectif, avec une date qui peut bouger.',
      ],
    },
  },
];
