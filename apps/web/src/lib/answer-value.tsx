import type { AnswerState } from '@trellis/api-client';
import { UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format.js';
import { isSlot, slotWords } from './weekly-times.js';

/** An answer of any kind, as words. */
export function AnswerValue({
  value,
  kind,
  state,
  notSaid,
}: {
  value: unknown;
  kind: string;
  state: AnswerState;
  /** Where somebody else reads it: that this person prefers not to say. */
  notSaid?: string;
}): ReactNode {
  const { t } = useTranslation('intake');
  const formats = useFormats();
  if (state === 'PREFER_NOT_TO_SAY') return <span className="t-quiet">{notSaid ?? t('states.PREFER_NOT_TO_SAY')}</span>;
  if (state === 'NOT_ANSWERED' || value === null || value === undefined || value === '')
    return <span className="t-quiet">{t('noAnswer')}</span>;
  if (kind === 'timestamp' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(String(value)))
    return formats.wallClock(String(value));
  if (!Array.isArray(value)) {
    const mode = kind === 'mode' && ['in_person', 'virtual', 'either'].includes(String(value));
    return <UserText block>{mode ? t(`modes.${String(value)}`) : String(value)}</UserText>;
  }
  if (value.length === 0) return <span className="t-quiet">{t('noAnswer')}</span>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {value.map((entry: unknown, index) => (
        <li key={index}>
          <UserText>{isSlot(entry) ? slotWords(t, formats.language, entry) : String(entry)}</UserText>
        </li>
      ))}
    </ul>
  );
}
