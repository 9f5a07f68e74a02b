import type { ShippedGuide } from './guides.policy.js';

/** For what is not easily said. */
export const BELONGING: readonly ShippedGuide[] = [
  {
    key: 'belonging',
    topic: 'belonging',
    title: { en: 'Belonging', fr: 'Trouver sa place' },
    lead: {
      en: 'To belong is to be oneself somewhere without paying for it. Medicine was not built with everybody in mind, and noticing that is not a weakness. This conversation needs no conclusion. It is enough that something could be said and was believed. Either of you may leave it for another day.',
      fr: 'Trouver sa place, c’est pouvoir être soi quelque part sans en payer le prix. La médecine n’a pas été pensée pour tout le monde, et le remarquer n’est pas une faiblesse. Cette conversation n’a pas besoin de conclusion. Il suffit que quelque chose ait pu être dit et ait été cru. Chacune et chacun peut la remettre à un autre jour.',
    },
    questions: {
      en: [
        'Where in the past weeks did you feel at ease, and what made it so?',
        'Where did you watch yourself: your words, your clothes, your accent, your silence?',
        'Which part of you do people here never ask about?',
        'Who else is around who would understand without an explanation?',
        'What do you do that keeps you well, and what gets in its way?',
        'When somebody says something careless, what would you wish that others did?',
        'What do you bring here that was missing before you came?',
      ],
      fr: [
        'Où vous êtes-vous senti ou sentie à l’aise ces dernières semaines, et grâce à quoi?',
        'Où vous êtes-vous surveillé ou surveillée : vos mots, vos vêtements, votre accent, votre silence?',
        'Quelle part de vous n’intéresse jamais personne ici?',
        'Qui, autour de vous, comprendrait sans explication?',
        'Que faites-vous pour aller bien, et qu’est-ce qui y fait obstacle?',
        'Lorsque quelqu’un tient un propos maladroit, qu’aimeriez-vous que les autres fassent?',
        'Qu’apportez-vous ici qui manquait avant votre arrivée?',
      ],
    },
    helps: {
      en: [
        'Believe first. “That sounds heavy” helps; “I am sure they did not mean it” closes the door.',
        'Do not turn it into a lesson about you, and ask nobody to speak for a group.',
        'Shared identity may bring two people close, and may not. Difference, met with care, teaches both.',
        'Ask before you act: “Would you like me to listen, to think with you, or to do something?”',
        'If something happened that should not happen again, find out together who at the school can be told, and what they must pass on.',
      ],
      fr: [
        'Croyez d’abord. « Cela semble lourd à porter » aide; « ce n’était sûrement pas voulu » ferme la porte.',
        'N’en faites pas une leçon sur vous, et ne demandez à personne de parler au nom d’un groupe.',
        'Une identité partagée peut rapprocher, ou non. La différence, accueillie avec soin, apprend quelque chose aux deux.',
        'Demandez avant d’agir : « Préférez-vous que j’écoute, que nous réfléchissions ensemble, ou que je fasse quelque chose? »',
        'S’il s’est passé quelque chose qui ne devrait pas se reproduire, cherchez ensemble à qui en parler à l’école, et ce que cette personne devra transmettre.',
      ],
    },
  },
  {
    key: 'difficult_moments',
    topic: 'difficult_moments',
    title: { en: 'Difficult moments', fr: 'Les moments difficiles' },
    lead: {
      en: 'A failed exam, a death on the ward, an unfair supervisor, exhaustion, illness at home. A mentor is neither a therapist nor an investigator. What a mentor can do is stay, take it seriously, and help find the next right person. What a mentee says here is not marked and is in no file.',
      fr: 'Un examen échoué, un décès dans le service, une supervision injuste, l’épuisement, la maladie à la maison. Un mentor ou une mentore n’est ni thérapeute ni enquêteur. Ce qui est possible, c’est de rester là, de prendre la chose au sérieux et d’aider à trouver la bonne personne. Ce qui est dit ici n’est pas noté et ne va dans aucun dossier.',
    },
    questions: {
      en: [
        'What happened, as far as you would like to tell it?',
        'What is the hardest part of it today?',
        'What have you tried, and what helped even a little?',
        'Who knows? Who would you like to know, or not to know?',
        'Are you safe, and is somebody with you tonight?',
        'What is one thing that could be lighter by the end of this week?',
        'When shall we speak again: soon, and for how long?',
      ],
      fr: [
        'Que s’est-il passé, dans la mesure où vous souhaitez le raconter?',
        'Qu’est-ce qui est le plus dur aujourd’hui?',
        'Qu’avez-vous essayé, et qu’est-ce qui a aidé, même un peu?',
        'Qui le sait? Qui aimeriez-vous qui le sache, ou ne le sache pas?',
        'Êtes-vous en sécurité, et y a-t-il quelqu’un avec vous ce soir?',
        'Quelle chose pourrait être plus légère d’ici la fin de la semaine?',
        'Quand nous reparlons-nous : bientôt, et combien de temps?',
      ],
    },
    helps: {
      en: [
        'Ask about safety in plain words. Asking does not put the thought there; it shows that it can be said.',
        'If somebody may be in danger now, call the emergency number with them or for them. Trellis is not watched around the clock.',
        'Say early what you could not keep to yourself, before it is told to you.',
        'Do not solve too fast. A plan that is made for somebody is seldom carried out.',
        'Tell no patient’s story in a way that somebody could recognise.',
        'Look after yourself as well: you may ask the people who run the program for advice, without a name.',
      ],
      fr: [
        'Parlez de sécurité avec des mots simples. Poser la question ne fait pas naître l’idée; cela montre que l’on peut en parler.',
        'Si quelqu’un est peut-être en danger en ce moment, appelez le numéro d’urgence avec cette personne ou pour elle. Trellis n’est pas surveillé jour et nuit.',
        'Dites tôt ce que vous ne pourriez pas garder pour vous, avant que l’on ne vous le confie.',
        'Ne réglez pas tout trop vite. Un plan fait pour quelqu’un se réalise rarement.',
        'Ne racontez l’histoire d’aucune patiente ni d’aucun patient de façon reconnaissable.',
        'Prenez aussi soin de vous : vous pouvez demander conseil à l’équipe du programme, sans nommer personne.',
      ],
    },
  },
];
