import { Button, Radio } from '@mantine/core';
import type { TemplateFieldsFragment } from '@trellis/api-client';
import { Tag } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { useSettingWords } from '../../../lib/program-words.js';

/** The shipped template whose further parts come with later versions. */
const GROWING = 'diversity-mentorship';

/** One template to choose, with what it brings and what it does not. */
export function TemplateCard({
  template,
  onDelete,
}: {
  template: TemplateFieldsFragment;
  onDelete: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('programs');
  const { language } = useFormats();
  const say = useSettingWords();
  const name = localized(template.name, language);
  const summary = localized(template.summary, language);
  const { settings } = template;
  const lines = [
    ...say('REQUIREMENT', settings).slice(0, 1),
    t(`eligibility.${settings.eligibility.kind}`),
    ...template.forms.map((form) =>
      t('templates.form', { title: localized(form.title, language), count: form.questions }),
    ),
    template.forms.some(({ identityQuestions }) => identityQuestions > 0)
      ? t('templates.asksIdentity')
      : t('templates.noIdentity'),
    template.bringsCharter ? t('templates.charter') : t('templates.noCharter'),
    ...(template.key === GROWING ? [t('templates.later')] : []),
  ];
  return (
    <div className="t-panel t-panel-flat">
      <Radio
        value={template.key}
        label={
          <span className="t-row">
            <span className="t-strong" dir="auto">
              {name}
            </span>
            {template.own && <Tag>{t('templates.own')}</Tag>}
          </span>
        }
        description={summary || undefined}
      />
      <ul className="t-small t-quiet" style={{ margin: '8px 0 0', paddingInlineStart: 48 }}>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {onDelete && (
        <div style={{ marginBlockStart: 8, paddingInlineStart: 32 }}>
          <Button variant="default" size="compact-md" aria-label={t('templates.deleteOf', { name })} onClick={onDelete}>
            {t('templates.delete')}
          </Button>
        </div>
      )}
    </div>
  );
}
