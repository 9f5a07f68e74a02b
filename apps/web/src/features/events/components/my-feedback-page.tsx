import { Button } from '@mantine/core';
import {
  MyEventFeedbackDocument,
  type MyEventFeedbackFieldsFragment,
  SendEventFeedbackDocument,
} from '@trellis/api-client';
import { EmptyState, LoadingState, Notice, PageHeader, useAnnounce } from '@trellis/ui';
import type { Answers, FormDefinition } from '@trellis/forms';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { FormFields } from '../../../lib/form-fields/form-fields.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** How an event was, for somebody who was there. What is typed stays in this page until it is sent. */
export function MyFeedbackPage(): ReactNode {
  const { t } = useTranslation(['eventFeedback', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/events/$eventId/feedback' });
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const query = useApiQuery(MyEventFeedbackDocument, { eventId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={5} />;
  const asked = query.data.myEventFeedback ?? null;
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 680 } as React.CSSProperties}>
      <PageHeader
        title={t('mine.title')}
        lead={asked ? localized(asked.title, language) : undefined}
        above={
          <Link className="t-link" to="/s/$slug/events/$eventId" params={{ slug, eventId }}>
            {t('mine.back')}
          </Link>
        }
      />
      {!asked && <EmptyState title={t('mine.none')}>{t('mine.noneText')}</EmptyState>}
      {asked?.done && (
        <Notice tone="success" title={t('mine.done')}>
          <p>{t('mine.doneText', { threshold: asked.threshold })}</p>
        </Notice>
      )}
      {asked && !asked.done && <Questions asked={asked} />}
    </div>
  );
}

function Questions({ asked }: { asked: MyEventFeedbackFieldsFragment }): ReactNode {
  const { t } = useTranslation('eventFeedback');
  const formats = useFormats();
  const announce = useAnnounce();
  const [answers, setAnswers] = useState<Answers>({});
  const send = useApiMutation(SendEventFeedbackDocument, {
    touches: [MyEventFeedbackDocument],
    onSuccess: () => announce(t('mine.done')),
  });
  const { eventId } = asked;
  return (
    <>
      <Notice title={t('mine.whoTitle')}>
        <p>{t('mine.who', { threshold: asked.threshold, until: formats.moment(asked.closesAt) })}</p>
        <p>{t('mine.cost')}</p>
      </Notice>
      <FailureNotice error={send.error} />
      <FormFields
        form={asked.definition as FormDefinition}
        answers={answers}
        onChange={setAnswers}
        locale={formats.language}
        mode="fill"
        anonymous
        submit={{
          label: t('mine.send'),
          busy: send.isPending,
          onSubmit: () => send.mutate({ input: { eventId, answers } }),
        }}
      />
      <div>
        <Button
          variant="subtle"
          disabled={send.isPending}
          onClick={() => send.mutate({ input: { eventId, answers: null } })}
        >
          {t('mine.pass')}
        </Button>
      </div>
    </>
  );
}
