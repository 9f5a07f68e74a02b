import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import {
  InviteToRegisterDocument,
  RegistrationInvitationsDocument,
  RemindToRegisterDocument,
  RevokeRegistrationInvitationDocument,
} from '@trellis/api-client';
import type {
  EnrolmentRole,
  InviteToRegisterMutation,
  Locale,
  RegistrationInvitationFieldsFragment,
  RegistrationInvitationsQuery,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { DataTable, Dialog, LoadingState, Notice, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiPages } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { useAppointed } from '../../../lib/use-appointed.js';
import { localeOf, useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';
import { useLanguage } from './words.js';

type Invitation = RegistrationInvitationFieldsFragment;
type Invited = InviteToRegisterMutation['inviteToRegister'];

const connectionOf = (result: RegistrationInvitationsQuery) => result.cohort.registrationInvitations;

/** Asking people by mail, each with a link of their own. */
export function InvitePanel({ cohortId, closed }: { cohortId: string; closed: boolean }): ReactNode {
  const { t } = useTranslation('registration');
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(0);
  return (
    <Panel
      title={t('invite.title')}
      aside={
        !closed && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('invite.open')}
          </Button>
        )
      }
    >
      <div className="t-stack">
        {sent > 0 && <Notice tone="success">{t('invite.sent', { count: sent })}</Notice>}
        <InvitationList cohortId={cohortId} closed={closed} />
      </div>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('invite.formTitle')}
        close={t('common:close')}
      >
        <InviteForm
          cohortId={cohortId}
          onSent={(count) => {
            setSent(count);
            setOpen(false);
          }}
        />
      </Dialog>
    </Panel>
  );
}

// A type, not an interface: forms take records.
type Values = {
  addresses: string;
  role: EnrolmentRole;
  locale: Locale;
  needsApproval: boolean;
};

function InviteForm({ cohortId, onSent }: { cohortId: string; onSent: (count: number) => void }): ReactNode {
  const { t } = useTranslation('registration');
  const announce = useAnnounce();
  const filled = useFilled();
  const language = useLanguage();
  const form = useAppForm<Values>(
    { addresses: '', role: 'MENTEE', locale: localeOf(language), needsApproval: false },
    { addresses: filled(t('invite.addresses')) },
  );
  const invite = useApiMutation(InviteToRegisterDocument, {
    touches: [RegistrationInvitationsDocument],
    onSuccess: ({ inviteToRegister }) => {
      if (inviteToRegister.invited === 0) return;
      announce(t('invite.sent', { count: inviteToRegister.invited }));
      onSent(inviteToRegister.invited);
    },
  });
  const send = (values: Values, keepGoodPart: boolean): void =>
    invite.mutate({ input: { cohortId, ...values, keepGoodPart } });
  const result = invite.data?.inviteToRegister;
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit((values) => send(values, false))}>
      <FormProblems form={form} error={invite.error} />
      <Textarea
        required
        autosize
        minRows={4}
        maxRows={14}
        maxLength={LIMITS.pastedCharacters}
        spellCheck={false}
        label={<FieldLabel>{t('invite.addresses')}</FieldLabel>}
        description={t('invite.addressesHelp', { most: LIMITS.registrationInvites })}
        {...fieldProps(form, 'addresses')}
      />
      <InviteTerms form={form} cohortId={cohortId} />
      {result && <InviteResult result={result} busy={invite.isPending} onKeep={() => send(form.values, true)} />}
      <div>
        <Button type="submit" loading={invite.isPending}>
          {t('invite.send')}
        </Button>
      </div>
    </form>
  );
}

function InviteTerms({ form, cohortId }: { form: ReturnType<typeof useAppForm<Values>>; cohortId: string }): ReactNode {
  const { t } = useTranslation('registration');
  const appointed = useAppointed(cohortId) && form.values.role === 'MENTOR';
  return (
    <>
      <NativeSelect
        label={t('links.role')}
        data={(['MENTEE', 'MENTOR'] as const).map((value) => ({ value, label: t(`roles.${value}`) }))}
        {...fieldProps(form, 'role')}
        onChange={(event) => {
          const role = event.currentTarget.value as EnrolmentRole;
          form.setFieldValue('role', role);
          form.setFieldValue('needsApproval', role === 'MENTOR');
        }}
      />
      <NativeSelect
        label={t('invite.locale')}
        data={(['EN', 'FR'] as const).map((value) => ({ value, label: t(`common:languages.${value}`) }))}
        {...fieldProps(form, 'locale')}
      />
      <Checkbox
        label={t('links.needsApproval')}
        description={t(appointed ? 'invite.mentorsHelp' : 'links.needsApprovalHelp')}
        {...form.getInputProps('needsApproval', { type: 'checkbox' })}
      />
    </>
  );
}

function InviteResult({
  result: { good, problems },
  busy,
  onKeep,
}: {
  result: Invited;
  busy: boolean;
  onKeep: () => void;
}): ReactNode {
  const { t } = useTranslation('registration');
  if (problems.length === 0) return null;
  return (
    <Notice tone="attention" live title={t('invite.problems', { count: problems.length })}>
      <ul style={{ margin: '4px 0', paddingInlineStart: 20 }}>
        {problems.map(({ line, text, code }) => (
          <li key={`${line}${text}`} style={{ overflowWrap: 'anywhere' }}>
            {t('invite.problem', { line, text, why: t(`invite.why.${code}`) })}
          </li>
        ))}
      </ul>
      {good > 0 && (
        <Button variant="default" size="compact-md" loading={busy} onClick={onKeep}>
          {t('invite.keepGood', { count: good })}
        </Button>
      )}
    </Notice>
  );
}

function InvitationList({ cohortId, closed }: { cohortId: string; closed: boolean }): ReactNode {
  const { t } = useTranslation('registration');
  const pages = useApiPages(RegistrationInvitationsDocument, { cohortId, first: 50 }, connectionOf);
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <LoadingState label={t('common:loading')} rows={2} />;
  const [first] = pages.data.pages;
  const invitations = pages.data.pages.flatMap((page) => connectionOf(page).nodes);
  if (!first || invitations.length === 0) {
    return (
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('invite.none')}
      </p>
    );
  }
  const { totalCount, remindableCount } = connectionOf(first);
  return (
    <div className="t-stack">
      {!closed && remindableCount > 0 && <Remind cohortId={cohortId} count={remindableCount} />}
      <InvitationTable invitations={invitations} />
      <MoreButton pages={pages} shown={invitations.length} total={totalCount} />
    </div>
  );
}

function Remind({ cohortId, count }: { cohortId: string; count: number }): ReactNode {
  const { t } = useTranslation('registration');
  const announce = useAnnounce();
  const remind = useApiMutation(RemindToRegisterDocument, {
    touches: [RegistrationInvitationsDocument],
    onSuccess: (result) => announce(t('invite.reminded', { count: result.remindToRegister })),
  });
  return (
    <>
      <FailureNotice error={remind.error} />
      <div className="t-row">
        <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate({ cohortId })}>
          {t('invite.remind', { count })}
        </Button>
        <span className="t-quiet t-small">{t('invite.remindHelp')}</span>
      </div>
    </>
  );
}

function InvitationTable({ invitations }: { invitations: readonly Invitation[] }): ReactNode {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  const announce = useAnnounce();
  const revoke = useApiMutation(RevokeRegistrationInvitationDocument, { touches: [RegistrationInvitationsDocument] });
  const withdraw = ({ id, email }: Invitation): void =>
    revoke.mutate({ id }, { onSuccess: () => announce(t('invite.revoked', { email })) });
  return (
    <>
      <FailureNotice error={revoke.error} />
      <DataTable<Invitation>
        label={t('invite.list')}
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          { key: 'email', label: t('entry:email'), main: true, render: ({ email }) => <bdi>{email}</bdi> },
          { key: 'role', label: t('links.role'), render: ({ role }) => t(`roles.${role}`) },
          { key: 'state', label: t('links.state'), render: ({ state }) => <InvitationStateTag state={state} /> },
          { key: 'sent', label: t('invite.sentAt'), render: ({ sentAt }) => formats.day(sentAt) },
          {
            key: 'action',
            label: t('links.action'),
            render: (one) =>
              (one.state === 'SENT' || one.state === 'STARTED') && (
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t('invite.revokeFor', { email: one.email })}
                  onClick={() => withdraw(one)}
                >
                  {t('links.revoke')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

function InvitationStateTag({ state }: { state: Invitation['state'] }): ReactNode {
  const { t } = useTranslation('registration');
  return (
    <Tag tone={state === 'REGISTERED' ? 'primary' : 'plain'} icon={state === 'SENT' ? 'waiting' : undefined}>
      {t(`invite.states.${state}`)}
    </Tag>
  );
}
