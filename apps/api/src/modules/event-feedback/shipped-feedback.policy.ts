import type { Localized } from '@trellis/contracts';
import type { FormDefinition, FormItem } from '@trellis/forms';
import { FEEDBACK_FORM } from './event-feedback-form.policy.js';

const shared = { required: false, store: 'answer', visibility: 'told_to_program', headerHints: [] } as const;

const one = (id: string, label: Localized, options: Readonly<Record<string, Localized>>): FormItem => ({
  ...shared,
  ...{ kind: 'single_choice', id, label, other: false },
  options: Object.entries(options).map(([option, words]) => ({ id: option, label: words })),
});

const words = (id: string, label: Localized): FormItem => ({
  ...shared,
  ...{ kind: 'long_text', id, label, maxLength: 1_000 },
});

const GAVE: FormItem = {
  ...shared,
  ...{ kind: 'multiple_choice', id: 'gave', other: false, maxChoices: 4 },
  label: { en: 'What did it give you?', fr: 'Qu’en avez-vous retiré?' },
  options: [
    { id: 'use', label: { en: 'Something I can use', fr: 'Quelque chose qui me servira' } },
    { id: 'people', label: { en: 'People I would like to see again', fr: 'Des personnes que j’aimerais revoir' } },
    { id: 'view', label: { en: 'Another way of seeing things', fr: 'Une autre façon de voir les choses' } },
    { id: 'belong', label: { en: 'A sense that I belong', fr: 'Le sentiment d’avoir ma place' } },
    { id: 'none', label: { en: 'None of these', fr: 'Rien de tout cela' }, exclusive: true },
  ],
};

/** What Trellis asks after an event until a school writes its own questions. Of our own, and none of it need be answered. */
export const SHIPPED_FEEDBACK: FormDefinition = {
  format: 1,
  key: FEEDBACK_FORM,
  audience: 'everyone',
  title: { en: 'After an event', fr: 'Après une activité' },
  items: [
    one(
      'worth',
      { en: 'Was it worth your time?', fr: 'Est-ce que cela valait votre temps?' },
      {
        very: { en: 'Very much', fr: 'Tout à fait' },
        mostly: { en: 'Mostly', fr: 'En grande partie' },
        little: { en: 'A little', fr: 'Un peu' },
        not: { en: 'Not really', fr: 'Pas vraiment' },
      },
    ),
    GAVE,
    one(
      'welcome',
      { en: 'Did you feel welcome?', fr: 'L’accueil vous a-t-il mis à l’aise?' },
      {
        very: { en: 'Very much', fr: 'Tout à fait' },
        mostly: { en: 'Mostly', fr: 'En grande partie' },
        little: { en: 'A little', fr: 'Un peu' },
        not: { en: 'Not really', fr: 'Pas vraiment' },
      },
    ),
    one(
      'access',
      {
        en: 'Could you take part in the way that you needed?',
        fr: 'Avez-vous pu participer comme il vous le fallait?',
      },
      {
        yes: { en: 'Yes', fr: 'Oui' },
        partly: { en: 'In part', fr: 'En partie' },
        no: { en: 'No', fr: 'Non' },
      },
    ),
    words('keep', { en: 'What should stay as it was?', fr: 'Qu’est-ce qui devrait rester ainsi?' }),
    words('change', { en: 'What should be different next time?', fr: 'Que faudrait-il changer la prochaine fois?' }),
  ],
};
