import type { GuideFieldsFragment } from '@trellis/api-client';
import { UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';

/** One guide, folded until somebody wants it. */
export function GuideText({ guide }: { guide: GuideFieldsFragment }): ReactNode {
  const { t } = useTranslation('guides');
  const { language } = useFormats();
  const lead = localized(guide.lead, language);
  return (
    <details className="t-panel t-details">
      <summary>
        <span className="t-h3" dir="auto">
          {localized(guide.title, language)}
        </span>{' '}
        {!guide.shipped && <span className="t-quiet t-small">{t(`topics.${guide.topic}`)}</span>}
      </summary>
      <div className="t-stack t-prose">
        {lead !== '' && <UserText block>{lead}</UserText>}
        <Lines title={t('questions')} text={localized(guide.questions, language)} />
        <Lines title={t('helps')} text={localized(guide.helps, language)} />
      </div>
    </details>
  );
}

function Lines({ title, text }: { title: string; text: string }): ReactNode {
  const entries = text.split('\n').filter((line) => line.trim() !== '');
  if (entries.length === 0) return null;
  return (
    <div>
      <h3 className="t-h3">{title}</h3>
      <ul>
        {entries.map((line) => (
          <li key={line}>
            <UserText>{line}</UserText>
          </li>
        ))}
      </ul>
    </div>
  );
}
