import { Button, TextInput } from '@mantine/core';
import {
  AnnouncementPreviewDocument,
  type AnnouncementPreviewQuery,
  type AnnouncementWholeFragment,
  CohortAnnouncementsDocument,
  type Locale,
  PlanAnnouncementDocument,
} from '@trellis/api-client';
import { ConfirmDialog, Notice } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import type { AnnouncementInput } from '../hooks/announcement-values.js';

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;

interface AnnouncementPreviewPanelProps {
  input: AnnouncementInput;
  locales: readonly Locale[];
  /** Saves what stands in the form and hands on what was saved. */
  onSave: (then: (announcement: AnnouncementWholeFragment) => void) => void;
  onPlanned: () => void;
}

/** How many will read it and what one of them gets; then now, or later. */
export function AnnouncementPreviewPanel({
  input,
  locales,
  onSave,
  onPlanned,
}: AnnouncementPreviewPanelProps): ReactNode {
  const { t } = useTranslation('announcements');
  const [seen, setSeen] = useState<{ of: string; preview: AnnouncementPreviewQuery['announcementPreview'] } | null>(
    null,
  );
  const look = useApiMutation(AnnouncementPreviewDocument, { touches: [] });
  const words = JSON.stringify(input);
  const preview = seen?.of === words ? seen.preview : null;
  return (
    <div className="t-stack" style={{ marginTop: 24 }}>
      <div>
        <Button
          variant={preview ? 'default' : 'filled'}
          loading={look.isPending}
          onClick={() =>
            look.mutate(
              { input },
              { onSuccess: ({ announcementPreview }) => setSeen({ of: words, preview: announcementPreview }) },
            )
          }
        >
          {t('preview')}
        </Button>
      </div>
      <FailureNotice error={look.error} />
      {preview && (
        <>
          <Notice live>
            {t('reaches', { count: preview.people })} {preview.leftOut > 0 && t('leftOut', { count: preview.leftOut })}
          </Notice>
          {preview.reader && <ReadBy preview={preview} reader={preview.reader} locales={locales} />}
          {preview.people > 0 && <SendNowOrLater people={preview.people} onSave={onSave} onPlanned={onPlanned} />}
        </>
      )}
    </div>
  );
}

function ReadBy({
  preview,
  reader,
  locales,
}: {
  preview: AnnouncementPreviewQuery['announcementPreview'];
  reader: string;
  locales: readonly Locale[];
}): ReactNode {
  const { t } = useTranslation('announcements');
  return (
    <section aria-label={t('readBy', { reader })} className="t-stack">
      <h3 className="t-h3">{t('readBy', { reader })}</h3>
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

function SendNowOrLater({
  people,
  onSave,
  onPlanned,
}: {
  people: number;
  onSave: AnnouncementPreviewPanelProps['onSave'];
  onPlanned: () => void;
}): ReactNode {
  const { t } = useTranslation('announcements');
  const formats = useFormats();
  const [later, setLater] = useState('');
  const [asking, setAsking] = useState(false);
  const plan = useApiMutation(PlanAnnouncementDocument, {
    touches: [CohortAnnouncementsDocument],
    onSuccess: onPlanned,
  });
  // The field holds a wall-clock time where the reader sits.
  const at = later === '' ? null : new Date(later).toISOString();
  const [over, setOver] = useState(false);
  const ask = (): void => {
    const past = at !== null && new Date(at) <= new Date();
    setOver(past);
    setAsking(!past);
  };
  return (
    <div className="t-stack">
      <TextInput
        type="datetime-local"
        label={t('later')}
        description={t('laterHelp')}
        value={later}
        error={over ? t('errors:ANNOUNCEMENT_IN_THE_PAST') : undefined}
        onChange={(event) => {
          setLater(event.currentTarget.value);
          setOver(false);
        }}
      />
      <FailureNotice error={plan.error} />
      <div>
        <Button onClick={ask}>{t(at ? 'planFor' : 'sendTo', { count: people })}</Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('confirmTitle')}
        confirm={t(at ? 'planFor' : 'sendTo', { count: people })}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={plan.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onSave(({ id, revision }) => plan.mutate({ id, revision, at }));
        }}
      >
        {at ? t('confirmLater', { count: people, when: formats.moment(at) }) : t('confirmNow', { count: people })}
      </ConfirmDialog>
    </div>
  );
}
