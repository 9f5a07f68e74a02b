import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { placeholderProblems } from '@trellis/forms';
import { featureModules } from './modules.js';
import { MAIL_WORDINGS, type Rewordables } from './platform/mail/rewordable.js';
import { MAIL_RENDERER } from './platform/mail/renders-mail.js';

interface Kind {
  name: string;
  rewords: Rewordables | undefined;
}

/** What providers of the feature modules render, and the words that stand beside it. */
function kinds(): Kind[] {
  const providers = featureModules.flatMap((module) => (Reflect.getMetadata('providers', module) ?? []) as unknown[]);
  const classes = [...new Set(providers)].filter((provider) => typeof provider === 'function');
  return classes.flatMap((provider) =>
    Object.values(Object.getOwnPropertyDescriptors(provider.prototype as object)).flatMap(({ value }) => {
      if (typeof value !== 'function') return [];
      const name = Reflect.getMetadata(MAIL_RENDERER, value as object) as unknown;
      if (typeof name !== 'string') return [];
      return [{ name, rewords: Reflect.getMetadata(MAIL_WORDINGS, value as object) as Rewordables | undefined }];
    }),
  );
}

/** Mails in which no school says anything else, and why. */
const ALWAYS_THE_SAME: Readonly<Record<string, string>> = {
  confirm_email: 'of an account, which belongs to no school',
  account_exists: 'of an account',
  reset_password: 'of an account',
  password_changed: 'of an account',
  change_email: 'of an account',
  email_changed: 'of an account',
  data_exported: 'tells a person what somebody else did with what is kept about them: in the same words everywhere',
  meeting_series_booked: 'said in the words of one booked meeting',
  erased_from_school: 'the same, and the school knows the person no longer',
};

describe('a kind of mail', () => {
  const all = kinds();
  const reworded = new Set(all.flatMap(({ rewords }) => Object.keys(rewords ?? {})));

  it('can be said in a school’s own words, or it is known why not', () => {
    expect(all.length).toBeGreaterThan(25);
    const fixed = all.filter(({ name, rewords }) => !rewords && !reworded.has(name)).map(({ name }) => name);
    expect(fixed.sort()).toEqual(Object.keys(ALWAYS_THE_SAME).sort());
  });

  it('writes no space before ?, ; and ! in French, as is usual in Canada', () => {
    const spaced = all.flatMap(({ rewords }) =>
      Object.entries(rewords ?? {}).filter(([, { words }]) => {
        const { subject, body, action, footer } = words.fr;
        return /\s[?;!](?!\S)/.test([subject, body, action, footer].join('\n'));
      }),
    );
    expect(spaced.map(([kind]) => kind)).toEqual([]);
  });

  it('comes in both languages with the same parts, and only with places that it fills', () => {
    const words = all.flatMap(({ rewords }) => Object.entries(rewords ?? {}));
    for (const [kind, { places, words: templates }] of words) {
      const { en, fr } = templates;
      expect([kind, fr.action === null, fr.footer === undefined]).toEqual([
        kind,
        en.action === null,
        en.footer === undefined,
      ]);
      for (const { subject, body, footer } of [en, fr])
        expect([
          kind,
          placeholderProblems(`${subject ?? ''} ${body} ${footer ?? ''}`, [...places, 'link', 'lifetime']),
        ]).toEqual([kind, []]);
    }
  });
});
