import { UpdateAccountDocument } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from './api.js';
import { chooseLanguage } from './i18n/index.js';
import type { Language } from './i18n/index.js';
import { useSignedIn } from './session.js';
import type { Viewer } from './session.js';

const LOCALES = { en: 'EN', fr: 'FR' } as const;

/** The other language, and choosing it; a signed-in person's choice is kept with their account. */
export function useLanguageChoice(viewer: Viewer | null): { language: Language; choose: () => void } {
  const { i18n } = useTranslation();
  const signedIn = useSignedIn();
  const update = useApiMutation(UpdateAccountDocument, {
    touches: [],
    onSuccess: (result) => signedIn(result.updateAccount),
  });
  const language = i18n.language === 'fr' ? 'en' : 'fr';
  const choose = (): void => {
    void chooseLanguage(language);
    if (viewer) update.mutate({ input: { locale: LOCALES[language] } });
  };
  return { language, choose };
}

/** Offers the other language by its own name. */
export function LanguageSwitch({ viewer }: { viewer: Viewer | null }): ReactNode {
  const { t } = useTranslation();
  const { language, choose } = useLanguageChoice(viewer);
  return (
    <button type="button" lang={language} className="t-text-button" onClick={choose}>
      {t(`languages.${LOCALES[language]}`)}
    </button>
  );
}
