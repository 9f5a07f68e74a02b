import { Button } from '@mantine/core';
import { type Locale, ReminderPreviewDocument, type ReminderPreviewQuery } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import type { ReminderInput } from '../hooks/reminder-values.js';

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;
type Preview = ReminderPreviewQuery['reminderPreview'];

interface ReminderPreviewPanelProps {
  input: ReminderInput;
  locales: readonly Locale[];
}

/** Who would get it on which day, and what one of them would read; nothing is kept or sent. */
export function ReminderPreviewPanel({ input, locales }: ReminderPreviewPanelProps): ReactNode {
  const { t } = useTranslation('reminders');
  const [seen, setSeen] = useState<{ of: string; preview: Preview } | null>(null);
  const look = useApiMutation(ReminderPreviewDocument, { touches: [] });
  const written = JSON.stringify(input);
  const preview = seen?.of === written ? seen.preview : null;
  const isTask = input.audience === 'COORDINATOR';
  return (
    <div className="t-stack" style={{ marginTop: 24 }}>
      <div>
        <Button
          variant="default"
          loading={look.isPending}
          onClick={() =>
            look.mutate(
              { input },
              { onSuccess: ({ reminderPreview }) => setSeen({ of: written, preview: reminderPreview }) },
            )
          }
        >
          {t('preview')}
        </Button>
      </div>
      <FailureNotice error={look.error} />
      {preview && <Days preview={preview} isTask={isTask} />}
      {preview && preview.days.length > 0 && (
        <ReadBy
          preview={preview}
          title={isTask ? t('readByTeam') : t('readBy', { reader: preview.reader })}
          locales={locales}
        />
      )}
    </div>
  );
}

interface DaysProps {
  preview: Preview;
  isTask: boolean;
}

function Days({ preview: { days, nextOn, leftOut, neverWrittenTo, asks, missing }, isTask }: DaysProps): ReactNode {
  const { t } = useTranslation('reminders');
  const formats = useFormats();
  return (
    <Notice live>
      <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
        {days.length === 0 && (
          <span>
            {t(isTask ? 'noTask' : 'nobody')} {nextOn ? t('nextOn', { day: formats.dueDay(nextOn) }) : t('nextUnknown')}
          </span>
        )}
        {days.map(({ on, people, names }) => (
          <div key={on}>
            <strong>
              {isTask && people === 0
                ? t('wouldBeTask', { day: formats.dueDay(on) })
                : t(isTask ? 'wouldBeTaskAbout' : 'wouldGet', { day: formats.dueDay(on), count: people })}
            </strong>{' '}
            <span dir="auto">
              {formats.list(people > names.length ? [...names, t('andMore', { count: people - names.length })] : names)}
            </span>
          </div>
        ))}
        {neverWrittenTo > 0 && <span>{t('neverWrittenTo', { count: neverWrittenTo })}</span>}
        {leftOut > 0 && <span>{t('leftOut', { count: leftOut })}</span>}
        {missing.length > 0 && (
          <strong>
            {t('missing', { languages: formats.list(missing.map((locale) => t(`common:languageNames.${locale}`))) })}
          </strong>
        )}
        {asks && <strong>{t('asks')}</strong>}
      </div>
    </Notice>
  );
}

function ReadBy({
  preview,
  title,
  locales,
}: {
  preview: Preview;
  title: string;
  locales: readonly Locale[];
}): ReactNode {
  const { t } = useTranslation('reminders');
  return (
    <section aria-label={title} className="t-stack">
      <h3 className="t-h3">{title}</h3>
      {locales.map((locale) => (
        <div key={locale} className="t-panel t-panel-flat t-prose" lang={LANGUAGE[locale]}>
          <p className="t-strong">{preview.subject[LANGUAGE[locale]] ?? t('noWords')}</p>
          <p style={{ whiteSpace: 'pre-wrap' }} dir="auto">
            {preview.body[LANGUAGE[locale]] ?? t('noWords')}
          </p>
        </div>
      ))}
    </section>
  );
}
