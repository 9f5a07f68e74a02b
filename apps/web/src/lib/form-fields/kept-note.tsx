import type { ConsentItem, FormItem } from '@trellis/forms';
import { IconShieldLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormSetting } from './form-setting.js';

/** What of an answer is promised at the moment of asking; follows from where the form keeps it, and what is asked. */
type Promise4 = 'identity' | 'wishes' | 'consent';

const PROMISES: Partial<Record<FormItem['kind'], Promise4>> = {
  identity: 'identity',
  identity_own_words: 'identity',
  identity_wishes: 'wishes',
  consent: 'consent',
};

/** Beside each identity and consent question: what is kept, where, who sees it and why. */
export function KeptNote({ item, id }: { item: FormItem; id: string }): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const promise = PROMISES[item.kind];
  if (!promise) return null;
  const who = promise === 'consent' ? `kept.consent.who.${(item as ConsentItem).purpose}` : `kept.${promise}.who`;
  const lines = [
    [t('kept.what'), t(`kept.${promise}.what`)],
    [t('kept.where'), t(`kept.${promise}.where`)],
    [t('kept.who'), t(who)],
    [t('kept.why'), t(`kept.${promise}.why`)],
  ] as const;
  return (
    <div className="t-kept" id={id}>
      <IconShieldLock size={20} aria-hidden />
      <dl>
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** One line about who reads the answer to any other question; nothing where nothing is asked. */
export function useSeenBy(item: FormItem): string | null {
  const { locale, context, anonymous = false } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  if (anonymous || PROMISES[item.kind] || item.store === 'none') return null;
  if (item.store === 'conflict' || item.store === 'capacity') return t(`seen.${item.store}`, { context });
  if (item.kind === 'availability' && item.visibility === 'shown_to_match') return t('seen.times', { context });
  return t(`seen.${item.visibility}`, { context });
}
