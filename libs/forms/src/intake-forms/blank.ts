import type { FormDefinition } from '../form-definition.js';
import { deepFreeze } from '../json-reader.js';
import { capacityItem, emailItem, nameItems, submittedAtItem } from './diversity-questions.js';

/** What the _Blank_ template asks: who it is, and how to reach them. The rest is the school's to add. */
export const blankMenteeIntake: FormDefinition = deepFreeze({
  format: 1,
  key: 'blank-mentee-intake',
  audience: 'mentee',
  title: { en: 'Join as a mentee', fr: 'Participer à titre de personne mentorée' },
  items: [submittedAtItem, ...nameItems, emailItem],
});

/** The same for a mentor, with the number that they offer. */
export const blankMentorIntake: FormDefinition = deepFreeze({
  format: 1,
  key: 'blank-mentor-intake',
  audience: 'mentor',
  title: { en: 'Join as a mentor', fr: 'Participer à titre de mentor ou de mentore' },
  items: [submittedAtItem, ...nameItems, emailItem, capacityItem],
});
