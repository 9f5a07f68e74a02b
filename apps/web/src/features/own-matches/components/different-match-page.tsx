import { Button, Textarea } from '@mantine/core';
import { AskForDifferentMatchDocument, MyEnrolmentsDocument, MyRematchRequestsDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { EmptyState, LoadingState, Notice, useAnnounce } from '@trellis/ui';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { OwnPage } from './own-page.js';

/** One form, no reason needed; what is said reaches those who run the program alone. */
export function DifferentMatchPage(): ReactNode {
  const { t } = useTranslation('ownMatches');
  const { list } = useFormats();
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId/different' });
  const query = useApiQuery(MyEnrolmentsDocument, {});
  const found = query.data?.myEnrolments
    .flatMap(({ role, mentorships }) => mentorships.map((mentorship) => ({ role, mentorship })))
    .find(({ mentorship }) => mentorship.id === mentorshipId && mentorship.state !== 'ENDED');
  const others = found?.mentorship.people.filter(({ role }) => role !== found.role) ?? [];
  return (
    <OwnPage title={t('different.title')} lead={t('different.lead')}>
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingState label={t('common:loading')} rows={3} />}
      {query.data && others.length === 0 && <EmptyState title={t('different.gone')} />}
      {others.length > 0 && (
        <AskForm mentorshipId={mentorshipId} name={list(others.map(({ displayName }) => displayName))} />
      )}
    </OwnPage>
  );
}

function AskForm({ mentorshipId, name }: { mentorshipId: string; name: string }): ReactNode {
  const { t } = useTranslation('ownMatches');
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { slug } = useParams({ from: '/s/$slug/matches/$mentorshipId/different' });
  const form = useAppForm<{ said: string }>({ said: '' }, {});
  const ask = useApiMutation(AskForDifferentMatchDocument, {
    touches: [MyEnrolmentsDocument, MyRematchRequestsDocument],
    onSuccess: async () => {
      announce(t('different.done'));
      await navigate({ to: '/s/$slug', params: { slug } });
    },
  });
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={form.onSubmit(({ said }) => ask.mutate({ input: { mentorshipId, said: said.trim() || null } }))}
    >
      <FormProblems form={form} error={ask.error} />
      <p className="t-strong" style={{ margin: 0 }} dir="auto">
        {t('different.with', { name })}
      </p>
      <Textarea
        autosize
        minRows={4}
        maxLength={LIMITS.rematchCharacters}
        label={<FieldLabel optional>{t('different.said')}</FieldLabel>}
        description={t('different.saidHelp', { name })}
        {...fieldProps(form, 'said')}
      />
      <Notice>{t('different.whatNext')}</Notice>
      <div>
        <Button type="submit" loading={ask.isPending}>
          {t('different.submit')}
        </Button>
      </div>
    </form>
  );
}
