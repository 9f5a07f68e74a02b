import { UpdateAccountDocument } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from './api.js';
import { LANGUAGES, chooseLanguage } from './i18n/index.js';
import { useSignedIn } from './session.js';
import type { Viewer } from './session.js';

const LOCALES = { en: 'EN', fr: 'FR' } as const;

/** Offers the other language by its own name; a signed-in person's choice is kept with their account. */
export function LanguageSwitch({ viewer }: { viewer: Viewer | null }): ReactNode {
  const { t, i18n } = useTranslation();
  const signedIn = useSignedIn();
  const update = useApiMutation(UpdateAccountDocument, {
    touches: [],
    onSuccess: (result) => signedIn(result.updateAccount),
  });
  return LANGUAGES.filter((language) => language !== i18n.language).map((language) => (
    <button
      key={language}
      type="button"
      lang={language}
      className="t-text-button"
      onClick={() => {
        void chooseLanguage(language);
        if (viewer) update.mutate({ input: { locale: LOCALES[language] } });
      }}
    >
      {t(`languages.${LOCALES[language]}`)}
    </button>
  ));
}
