import { Button, TextInput } from '@mantine/core';
import {
  EventCreditDocument,
  type EventCreditFieldsFragment,
  EventDocument,
  SaveEventCreditDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, PageHeader, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';

/** What being at an event counts for. */
export function EventCreditPage(): ReactNode {
  const { t } = useTranslation(['certificates', 'common']);
  const { slug, eventId } = useParams({ from: '/s/$slug/event-plans/$eventId/credit' });
  const { language } = useFormats();
  const event = useApiQuery(EventDocument, { id: eventId });
  const credit = useApiQuery(EventCreditDocument, { id: eventId });
  const error = event.error ?? credit.error;
  if (error) return <LoadFailure error={error} onRetry={() => void Promise.all([event.refetch(), credit.refetch()])} />;
  if (!event.data || !credit.data) return <LoadingState label={t('common:loading')} />;
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 640 } as React.CSSProperties}>
      <PageHeader
        title={t('credit.title')}
        lead={t('credit.lead')}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId/attendance" params={{ slug, eventId }} dir="auto">
            {localized(event.data.event.title, language)}
          </Link>
        }
      />
      <CreditForm eventId={eventId} credit={credit.data.eventCredit} />
    </div>
  );
}

/** Hours as typed, with a comma or a point; null is none, undefined is no number that can be. */
function hoursFrom(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const value = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : NaN;
  return value >= 0.25 && value <= LIMITS.creditHours ? value : undefined;
}

function CreditForm({ eventId, credit }: { eventId: string; credit: EventCreditFieldsFragment }): ReactNode {
  const { t } = useTranslation(['certificates', 'common']);
  const formats = useFormats();
  const announce = useAnnounce();
  const form = useAppForm(
    { hours: typeof credit.hours === 'number' ? formats.number(credit.hours) : '', credit: credit.credit ?? '' },
    {
      hours: (value) =>
        hoursFrom(value) === undefined ? t('credit.hoursWrong', { most: formats.number(LIMITS.creditHours) }) : null,
    },
  );
  const save = useApiMutation(SaveEventCreditDocument, {
    touches: [EventCreditDocument],
    onSuccess: () => announce(t('common:saved')),
  });
  const send = (values: typeof form.values): void =>
    save.mutate({ input: { eventId, hours: hoursFrom(values.hours) ?? null, credit: values.credit.trim() || null } });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={save.error} fieldOf={{ CREDIT_HOURS: 'hours' }} />
      <TextInput
        inputMode="decimal"
        label={t('credit.hours')}
        description={t('credit.hoursHelp')}
        {...fieldProps(form, 'hours')}
      />
      <TextInput
        dir="auto"
        list="credits-so-far"
        maxLength={LIMITS.shortTextCharacters}
        label={t('credit.credit')}
        description={t('credit.creditHelp')}
        {...fieldProps(form, 'credit')}
      />
      <datalist id="credits-so-far">
        {credit.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('credit.change')}
      </p>
      <div>
        <Button type="submit" loading={save.isPending}>
          {t('credit.save')}
        </Button>
      </div>
    </form>
  );
}
