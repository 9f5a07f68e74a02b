import type { ShippedGuide } from './guides.policy.js';

/** For half-way, and for the end. */
export const LATER: readonly ShippedGuide[] = [
  {
    key: 'middle',
    topic: 'middle',
    title: { en: 'Half-way', fr: 'À mi-chemin' },
    lead: {
      en: 'By now habits have formed, good ones and others. Half-way is the time to look at how you meet rather than what about. Say what you would like more of and less of; nobody has to defend anything. Changing the pace, the place or the aims is a sign that it is alive. So is asking for a different match: it can be done at any time and says nothing against anyone.',
      fr: 'Des habitudes se sont prises, bonnes ou moins bonnes. À mi-chemin, on regarde plutôt comment l’on se rencontre que ce dont on parle. Dites ce que vous aimeriez en plus et en moins; personne n’a à se défendre. Changer de rythme, de lieu ou d’objectifs montre que la relation vit. Demander un autre jumelage aussi : c’est possible en tout temps et ne dit de mal de personne.',
    },
    questions: {
      en: [
        'Which of our conversations stayed with you, and why?',
        'What did you think of afterwards that you did not say?',
        'What should we do more often, and what could we let go of?',
        'Do our goals still fit? Which one has quietly been reached?',
        'Is the way and the pace of our meetings right for you?',
        'What have you not asked yet, because it seemed too small or too big?',
        'What would make the second half good for you?',
      ],
      fr: [
        'Laquelle de nos conversations vous est restée, et pourquoi?',
        'À quoi avez-vous pensé ensuite sans le dire?',
        'Que devrions-nous faire plus souvent, et que pourrions-nous laisser de côté?',
        'Nos objectifs conviennent-ils encore? Lequel a été atteint sans bruit?',
        'La forme et le rythme de nos rencontres vous conviennent-ils?',
        'Que n’avez-vous pas encore demandé, parce que cela semblait trop petit ou trop grand?',
        'Qu’est-ce qui ferait de la seconde moitié un bon moment pour vous?',
      ],
    },
    helps: {
      en: [
        'The mentor asks for criticism first, and thanks for it without explaining it away.',
        'Look at the goals together: tick what is done, let go without a word of excuse what is not needed any more.',
        'If you have met less than you meant to, do not count what is missing. Set one date.',
        'Bring somebody in: a colleague for one conversation may answer what you cannot.',
      ],
      fr: [
        'La personne mentore demande la critique en premier, et remercie sans la justifier.',
        'Regardez les objectifs ensemble : cochez ce qui est fait, laissez de côté sans excuse ce qui n’est plus utile.',
        'Si vous vous êtes vus moins que prévu, ne comptez pas ce qui manque. Fixez une date.',
        'Invitez quelqu’un : une ou un collègue, pour une seule conversation, répondra peut-être à ce qui vous échappe.',
      ],
    },
  },
  {
    key: 'close',
    topic: 'close',
    title: { en: 'A good ending', fr: 'Bien se quitter' },
    lead: {
      en: 'An ending that is planned stays in memory differently from one that just happens. Take one meeting for it. Look back without marks, say what you take with you, and say honestly whether and how you would like to stay in touch. “This was good, and now it is complete” is a full answer.',
      fr: 'Une fin préparée ne laisse pas le même souvenir qu’une fin qui arrive toute seule. Consacrez-lui une rencontre. Regardez en arrière sans noter personne, dites ce que vous emportez, et dites franchement si vous aimeriez garder le contact, et comment. « C’était bien, et c’est maintenant terminé » est une réponse entière.',
    },
    questions: {
      en: [
        'What do you do differently now from when we began?',
        'Which moment would you keep?',
        'What did you learn from the other that they may not know they taught?',
        'What would you have liked that did not happen?',
        'What comes next for you, and who will walk a part of it with you?',
        'Would you like to stay in touch? How often, and who writes first?',
        'What should the people who run the program know, for those who come after?',
      ],
      fr: [
        'Que faites-vous aujourd’hui autrement qu’au début?',
        'Quel moment garderiez-vous?',
        'Qu’avez-vous appris de l’autre sans qu’il ou elle sache l’avoir enseigné?',
        'Qu’auriez-vous aimé qui n’a pas eu lieu?',
        'Qu’est-ce qui vient ensuite pour vous, et qui fera un bout de chemin avec vous?',
        'Aimeriez-vous garder le contact? À quel rythme, et qui écrit en premier?',
        'Que devrait savoir l’équipe du programme, pour les personnes qui suivront?',
      ],
    },
    helps: {
      en: [
        'Thank each other for one particular thing. “For everything” is heard less well.',
        'Do not promise a friendship that you cannot keep. An honest goodbye is a gift.',
        'Open one last door: a name, an introduction, a word of recommendation if it is asked for.',
        'Save what you want to keep. Your messages and notes stay here to be read, and you can take along what you wrote.',
      ],
      fr: [
        'Remerciez-vous pour une chose précise. « Pour tout » s’entend moins bien.',
        'Ne promettez pas une amitié que vous ne pourrez pas tenir. Un au revoir sincère est un cadeau.',
        'Ouvrez une dernière porte : un nom, une présentation, une recommandation si elle est souhaitée.',
        'Gardez ce que vous voulez conserver. Vos messages et vos notes restent ici à relire, et vous pouvez emporter ce que vous avez écrit.',
      ],
    },
  },
];
