import { Button } from '@mantine/core';
import {
  AskEventFeedbackDocument,
  EventDocument,
  EventFeedbackDocument,
  type EventFeedbackFieldsFragment,
  EventsDocument,
  StartEventFeedbackFormDocument,
} from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, useAnnounce, UserText } from '@trellis/ui';
import type { FormDefinition } from '@trellis/forms';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { FigureTableView, whyHidden } from '../../../lib/figure-table.js';
import { FormFields } from '../../../lib/form-fields/form-fields.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import type { ManagedEvent } from '../hooks/event-values.js';
import { useEventTimes } from '../hooks/use-event-times.js';

type Feedback = EventFeedbackFieldsFragment;

/** Asking those who come how it was, and what they said in total. */
export function EventFeedbackPage(): ReactNode {
  const { t } = useTranslation(['eventFeedback', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/event-plans/$eventId/feedback' });
  const event = useApiQuery(EventDocument, { id: eventId });
  const feedback = useApiQuery(EventFeedbackDocument, { id: eventId });
  const error = event.error ?? feedback.error;
  if (error)
    return <LoadFailure error={error} onRetry={() => void Promise.all([event.refetch(), feedback.refetch()])} />;
  if (!event.data || !feedback.data) return <LoadingState label={t('common:loading')} rows={5} />;
  return <Whole event={event.data.event} feedback={feedback.data.eventFeedback} />;
}

function Whole({ event, feedback }: { event: ManagedEvent; feedback: Feedback }): ReactNode {
  const { t } = useTranslation('eventFeedback');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={`${localized(event.title, language)}, ${times.span(event)}`}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId" params={{ slug, eventId: event.id }} dir="auto">
            {localized(event.title, language)}
          </Link>
        }
      />
      <Standing feedback={feedback} />
      {(feedback.state === 'NOT_ASKED' || feedback.state === 'ASKED') && <Asking event={event} feedback={feedback} />}
      {feedback.state === 'SHOWN' ? <Results feedback={feedback} /> : <Questions event={event} feedback={feedback} />}
    </div>
  );
}

function Standing({ feedback }: { feedback: Feedback }): ReactNode {
  const { t } = useTranslation('eventFeedback');
  const formats = useFormats();
  const when = feedback.closesAt ? formats.moment(feedback.closesAt) : '';
  return (
    <Notice title={t(`states.${feedback.state}`)}>
      <p>{t(`stateTexts.${feedback.state}`, { when, threshold: feedback.threshold })}</p>
    </Notice>
  );
}

/** One event, or all of its series that are still to come. */
function Asking({ event, feedback }: { event: ManagedEvent; feedback: Feedback }): ReactNode {
  const { t } = useTranslation('eventFeedback');
  const announce = useAnnounce();
  const [now] = useState(() => Date.now());
  const events = useApiQuery(EventsDocument, { archived: false }, { enabled: event.seriesId !== null });
  const ask = useApiMutation(AskEventFeedbackDocument, { touches: [EventFeedbackDocument] });
  const ofSeries = (events.data?.events ?? []).filter(
    (one) => one.seriesId === event.seriesId && one.state !== 'CANCELLED' && Date.parse(one.endsAt) > now,
  );
  const send = (eventIds: string[], asked: boolean): void =>
    ask.mutate(
      { input: { eventIds, asked } },
      { onSuccess: () => announce(t(asked ? 'asked' : 'stopped', { count: eventIds.length })) },
    );
  return (
    <div className="t-stack">
      <FailureNotice error={ask.error} />
      <div className="t-row">
        {feedback.state === 'NOT_ASKED' ? (
          <Button loading={ask.isPending} onClick={() => send([event.id], true)}>
            {t('ask')}
          </Button>
        ) : (
          <Button variant="default" loading={ask.isPending} onClick={() => send([event.id], false)}>
            {t('stop')}
          </Button>
        )}
        {event.seriesId !== null && ofSeries.length > 1 && (
          <Button
            variant="default"
            disabled={ask.isPending}
            onClick={() =>
              send(
                ofSeries.map(({ id }) => id),
                true,
              )
            }
          >
            {t('askSeries', { count: ofSeries.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What is asked, as those see it who are; a program can make these questions its own. */
function Questions({ event, feedback }: { event: ManagedEvent; feedback: Feedback }): ReactNode {
  const { t } = useTranslation('eventFeedback');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const { may } = useSchool();
  const { programId } = event;
  const start = useApiMutation(StartEventFeedbackFormDocument, {
    touches: [EventFeedbackDocument],
    onSuccess: () =>
      programId === null
        ? undefined
        : navigate({
            to: '/s/$slug/programs/$programId/forms/$formKey',
            params: { slug, programId, formKey: 'event-feedback' },
          }),
  });
  return (
    <Panel title={t('questions')}>
      <div className="t-stack">
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t(programId === null ? 'questionsOfSchool' : 'questionsHelp')}
        </p>
        <FormFields
          form={feedback.definition as FormDefinition}
          answers={{}}
          onChange={() => undefined}
          locale={language}
          mode="preview"
          anonymous
        />
        <FailureNotice error={start.error} />
        {programId !== null && may('form.edit', programId) && (
          <div>
            <Button variant="default" loading={start.isPending} onClick={() => start.mutate({ programId })}>
              {t(feedback.ownQuestions ? 'changeOwn' : 'change')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** Totals that may be shown, and words that enough people wrote; in no order that means anything. */
function Results({ feedback }: { feedback: Feedback }): ReactNode {
  const { t } = useTranslation(['eventFeedback', 'disclosure']);
  const { language } = useFormats();
  return (
    <>
      <div className="t-two">
        {feedback.figures.map(({ itemId, label, table }) => (
          <Panel key={itemId} title={localized(label, language)}>
            {whyHidden(table) ? (
              <p className="t-quiet" style={{ margin: 0 }}>
                {t('hidden', { threshold: feedback.threshold })}
              </p>
            ) : (
              <FigureTableView
                label={localized(label, language)}
                table={table}
                rowsLabel={t('answer')}
                wordOf={() => t('noAnswer')}
              />
            )}
          </Panel>
        ))}
      </div>
      {feedback.texts.map(({ itemId, label, texts }) => (
        <Panel key={itemId} title={localized(label, language)}>
          {texts.length === 0 ? (
            <p className="t-quiet" style={{ margin: 0 }}>
              {t('fewWords', { threshold: feedback.threshold })}
            </p>
          ) : (
            <ul className="t-lines">
              {texts.map((text, index) => (
                <li key={index}>
                  <UserText block>{text}</UserText>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      ))}
    </>
  );
}
