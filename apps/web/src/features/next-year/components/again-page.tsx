import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import {
  AnswerMyNextYearDocument,
  AnswerNextYearDocument,
  MyEnrolmentsDocument,
  MyNextYearDocument,
  NextYearInvitationDocument,
} from '@trellis/api-client';
import type { NextYearInvitationFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, PageHeader } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';

type Invitation = NextYearInvitationFieldsFragment;

/** From the mail that asks whether someone takes part again. Opening it changes nothing; one button answers. */
export function AgainPage(): ReactNode {
  const { t } = useTranslation('nextYear');
  const { slug } = useParams({ from: '/open/again/$slug' });
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('t') ?? '');
  const query = useApiQuery(NextYearInvitationDocument, { school: slug, token }, { enabled: token !== '' });
  const answer = useApiMutation(AnswerNextYearDocument, { touches: [] });
  const unusable = token === '' || query.error?.code === 'NEXT_YEAR_LINK_UNUSABLE';
  if (unusable) return <DeadEnd />;
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={3} />;
  return (
    <Again
      slug={slug}
      invitation={answer.data?.answerNextYear ?? query.data.nextYearInvitation}
      busy={answer.isPending}
      error={answer.error}
      onAnswer={(input, then) => answer.mutate({ input: { school: slug, token, ...input } }, { onSuccess: then })}
    />
  );
}

/** The same question, found at home by who is signed in. */
export function OwnAgainPage(): ReactNode {
  const { t } = useTranslation('nextYear');
  const { slug, enrolmentId } = useParams({ from: '/s/$slug/again/$enrolmentId' });
  const query = useApiQuery(MyNextYearDocument, { enrolmentId });
  const answer = useApiMutation(AnswerMyNextYearDocument, { touches: [MyEnrolmentsDocument] });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={3} />;
  return (
    <Again
      slug={slug}
      invitation={answer.data?.answerMyNextYear ?? query.data.myNextYear}
      busy={answer.isPending}
      error={answer.error}
      onAnswer={(input, then) => answer.mutate({ input: { enrolmentId, ...input } }, { onSuccess: then })}
    />
  );
}

interface AgainProps {
  slug: string;
  invitation: Invitation;
  busy: boolean;
  error: ReturnType<typeof useApiMutation>['error'];
  onAnswer: (reply: Reply, then: () => void) => void;
}

/** What was said, with the way to say otherwise; or the question. */
function Again({ slug, invitation, busy, error, onAnswer }: AgainProps): ReactNode {
  const [changing, setChanging] = useState(false);
  if (!invitation.mayAnswer) return <Decided slug={slug} invitation={invitation} />;
  if (invitation.state !== 'ASKED' && !changing)
    return <Answered slug={slug} invitation={invitation} onChange={() => setChanging(true)} />;
  return (
    <div className="t-narrow">
      <Question
        invitation={invitation}
        busy={busy}
        error={error}
        onAnswer={(input) => onAnswer(input, () => setChanging(false))}
      />
    </div>
  );
}

/** Where an answer changes nothing any more: what holds, and whom to ask. */
function Decided({ slug, invitation }: { slug: string; invitation: Invitation }): ReactNode {
  const { t } = useTranslation('nextYear');
  const { standing, contactName, contactEmail } = invitation;
  const takesPart = standing === 'ENROLLED' || standing === 'PAUSED';
  return (
    <div className="t-narrow t-stack">
      <PageHeader
        title={t(takesPart ? 'again.comesTitle' : 'again.decidedTitle')}
        lead={t(takesPart ? 'again.matchedText' : 'again.decidedText')}
      />
      {contactEmail && (
        <p>
          {t('again.contact', { name: contactName })}{' '}
          <a className="t-link" href={`mailto:${contactEmail}`}>
            {contactEmail}
          </a>
        </p>
      )}
      {takesPart && (
        <div>
          <LinkButton to="/s/$slug" params={{ slug }}>
            {t('again.toHome')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

function DeadEnd(): ReactNode {
  const { t } = useTranslation('nextYear');
  return (
    <div className="t-narrow">
      <PageHeader title={t('again.deadTitle')} lead={t('again.deadText')} />
      <LinkButton to="/sign-in">{t('common:signIn')}</LinkButton>
    </div>
  );
}

function Answered({
  slug,
  invitation,
  onChange,
}: {
  slug: string;
  invitation: Invitation;
  onChange: () => void;
}): ReactNode {
  const { t } = useTranslation('nextYear');
  const comes = invitation.state === 'COMING';
  return (
    <div className="t-narrow">
      <PageHeader
        title={comes ? t('again.comesTitle') : t('again.staysTitle')}
        lead={comes ? t(`again.comes.${invitation.role}`) : t('again.staysText')}
      />
      <div className="t-row">
        {comes && (
          <LinkButton to="/s/$slug/mine/$enrolmentId" params={{ slug, enrolmentId: invitation.enrolmentId }}>
            {t('again.toMine')}
          </LinkButton>
        )}
        <Button variant="default" onClick={onChange}>
          {t('again.change')}
        </Button>
      </div>
    </div>
  );
}

/** A whole number of people, at least one. */
const isPlaces = (text: string): boolean =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= LIMITS.capacity;

interface Reply {
  coming: boolean;
  capacity: number | null;
  carriesAnswers: boolean;
  pairs: { id: string; continues: boolean }[];
}

const SAID: Record<Invitation['state'], string> = { ASKED: '', COMING: 'yes', NOT_COMING: 'no' };

interface QuestionProps {
  invitation: Invitation;
  busy: boolean;
  error: ReturnType<typeof useApiMutation>['error'];
  onAnswer: (reply: Reply) => void;
}

function Question({ invitation, busy, error, onAnswer }: QuestionProps): ReactNode {
  const { t } = useTranslation('nextYear');
  const formats = useFormats();
  const isMentor = invitation.role === 'MENTOR';
  const form = useAppForm(
    {
      coming: SAID[invitation.state],
      capacity: invitation.capacity ? String(invitation.capacity) : '',
      carriesAnswers: false,
      continues: invitation.partners.filter(({ continues }) => continues).map(({ id }) => id),
    },
    {
      coming: (coming) => (coming === '' ? t('common:fillIn', { field: t('again.coming') }) : null),
      capacity: (capacity, { coming }) =>
        isMentor && coming === 'yes' && !isPlaces(capacity)
          ? t('again.capacityRange', { most: LIMITS.capacity })
          : null,
      continues: (continues, { coming, capacity }) =>
        isMentor && coming === 'yes' && isPlaces(capacity) && continues.length > Number(capacity)
          ? t('again.tooMany', { count: Number(capacity) })
          : null,
    },
  );
  const { coming } = form.values;
  const send = ({ coming: says, capacity, carriesAnswers, continues }: typeof form.values): void =>
    onAnswer({
      coming: says === 'yes',
      capacity: isMentor && says === 'yes' ? Number(capacity) : null,
      carriesAnswers,
      pairs: says === 'yes' ? invitation.partners.map(({ id }) => ({ id, continues: continues.includes(id) })) : [],
    });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
      <PageHeader
        title={t('again.title', { name: invitation.displayName })}
        lead={t('again.lead', {
          program: invitation.programName,
          school: invitation.schoolName,
          from: formats.day(invitation.startsOn),
          to: formats.day(invitation.endsOn),
        })}
      />
      <FormProblems form={form} error={error} />
      <Radio.Group label={<FieldLabel>{t('again.coming')}</FieldLabel>} {...fieldProps(form, 'coming')}>
        <div className="t-stack" style={{ paddingBlock: 8 }}>
          <Radio value="yes" label={t('again.yes')} />
          <Radio value="no" label={t('again.no')} description={t('again.noHelp')} />
        </div>
      </Radio.Group>
      {coming === 'yes' && isMentor && (
        <TextInput
          required
          type="number"
          inputMode="numeric"
          min={1}
          max={LIMITS.capacity}
          label={<FieldLabel>{t('again.capacity')}</FieldLabel>}
          description={t('again.capacityHelp', { count: invitation.lastCapacity ?? 0 })}
          {...fieldProps(form, 'capacity')}
        />
      )}
      {coming === 'yes' && invitation.partners.length > 0 && <Partners invitation={invitation} form={form} />}
      {coming === 'yes' && invitation.state !== 'COMING' && (
        <Checkbox
          label={t('again.carries')}
          description={t('again.carriesHelp')}
          {...form.getInputProps('carriesAnswers', { type: 'checkbox' })}
        />
      )}
      <div>
        <Button type="submit" loading={busy}>
          {t('again.submit')}
        </Button>
      </div>
    </form>
  );
}

function Partners({
  invitation,
  form,
}: {
  invitation: Invitation;
  form: { getInputProps: (name: 'continues') => object };
}): ReactNode {
  const { t } = useTranslation('nextYear');
  return (
    <Checkbox.Group
      id="field-continues"
      label={<FieldLabel optional>{t('again.pairs')}</FieldLabel>}
      description={t('again.pairsHelp')}
      {...form.getInputProps('continues')}
    >
      <div className="t-stack" style={{ paddingBlock: 8 }}>
        {invitation.partners.map(({ id, displayName }) => (
          <Checkbox key={id} value={id} label={t('again.goOn', { name: displayName })} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
