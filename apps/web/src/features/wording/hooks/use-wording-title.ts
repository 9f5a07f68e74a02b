import type { WordingWholeFragment } from '@trellis/api-client';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';

/** What a mail or page is called; one that has no name here yet goes by its shipped subject. */
export function useWordingTitle(): (wording: WordingWholeFragment) => string {
  const { t, i18n } = useTranslation('wording');
  const { language } = useFormats();
  return ({ kind, shipped }) =>
    i18n.exists(`wording:kinds.${kind}.title`)
      ? t(`kinds.${kind}.title`)
      : localized(shipped.subject, language) || localized(shipped.body, language);
}
