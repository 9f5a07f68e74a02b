import { useTranslation } from 'react-i18next';

/** What a mail or page is called. Its subject would not do: it has places that nothing fills here. */
export function useWordingTitle(): (kind: string) => string {
  const { t, i18n } = useTranslation('wording');
  return (kind) =>
    i18n.exists(`wording:kinds.${kind}.title`)
      ? t(`kinds.${kind}.title`)
      : t('unnamed', { kind: kind.replaceAll('_', ' ') });
}
