import { Button, NativeSelect, TextInput } from '@mantine/core';
import {
  InviteMemberDocument,
  ProgramStaffDocument,
  RevokeInvitationDocument,
  SchoolInvitationsDocument,
} from '@trellis/api-client';
import type { Locale, Role, SchoolInvitationsQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { DataTable, LoadingState, Notice, Panel, Tag, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, FormProblems, fieldProps, looksLikeEmail, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { PROGRAM_ROLES, RoleChoice, SCHOOL_ROLES } from './role-choice.js';

type Invitation = SchoolInvitationsQuery['school']['invitations'][number];
const TOUCHED = [SchoolInvitationsDocument, ProgramStaffDocument];

/** Invite colleagues into the school, and see what became of it. */
export function SchoolInvitations(): ReactNode {
  const { t } = useTranslation('schools');
  const list = useApiQuery(SchoolInvitationsDocument, {});
  if (list.error) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState label={t('common:loading')} rows={2} />;
  const { invitations, locales } = list.data.school;
  return <Invitations invitations={invitations} locales={locales} />;
}

/** Invitations and the form for another one; with `programId`, for roles in that program. */
export function Invitations({
  invitations,
  locales,
  programId,
}: {
  invitations: readonly Invitation[];
  locales: readonly Locale[];
  programId?: string;
}): ReactNode {
  const { t } = useTranslation('schools');
  return (
    <div className="t-two">
      <Panel title={t('people.invitations')} flat>
        {invitations.length === 0 ? (
          <p className="t-quiet">{t('people.noInvitations')}</p>
        ) : (
          <InvitationTable invitations={invitations} />
        )}
      </Panel>
      <Panel title={t('people.inviteTitle')}>
        <InviteForm locales={locales} programId={programId} />
      </Panel>
    </div>
  );
}

function InvitationTable({ invitations }: { invitations: readonly Invitation[] }): ReactNode {
  const { t } = useTranslation('schools');
  const formats = useFormats();
  const announce = useAnnounce();
  const revoke = useApiMutation(RevokeInvitationDocument, { touches: TOUCHED });
  const withdraw = (invitation: Invitation): void =>
    revoke.mutate(
      { id: invitation.id },
      { onSuccess: () => announce(t('people.revoked', { email: invitation.email })) },
    );
  return (
    <div className="t-stack">
      <FailureNotice error={revoke.error} />
      <DataTable<Invitation>
        label={t('people.invitations')}
        rows={invitations}
        rowKey={(invitation) => invitation.id}
        columns={[
          {
            key: 'email',
            label: t('people.email'),
            main: true,
            render: (invitation) => (
              <span style={{ overflowWrap: 'anywhere' }}>
                <span className="t-strong">{invitation.email}</span>
                <span className="t-quiet t-small" style={{ display: 'block' }}>
                  {formats.list(invitation.roles.map((role) => t(`common:roles.${role}`)))}
                </span>
              </span>
            ),
          },
          {
            key: 'state',
            label: t('people.state'),
            render: (invitation) => (
              <>
                <InvitationState invitation={invitation} />
                {invitation.state === 'OPEN' && (
                  <span className="t-quiet t-small" style={{ display: 'block' }}>
                    {t('people.until', { day: formats.day(invitation.expiresAt) })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'action',
            label: t('people.action'),
            render: (invitation) =>
              invitation.state === 'OPEN' ? (
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t('people.revokeFor', { email: invitation.email })}
                  onClick={() => withdraw(invitation)}
                >
                  {t('people.revoke')}
                </Button>
              ) : null,
          },
        ]}
      />
    </div>
  );
}

function InvitationState({ invitation }: { invitation: Invitation }): ReactNode {
  const { t } = useTranslation('schools');
  return (
    <Tag
      tone={invitation.state === 'ACCEPTED' ? 'primary' : 'plain'}
      icon={invitation.state === 'OPEN' ? 'waiting' : undefined}
    >
      {t(`people.states.${invitation.state}`)}
    </Tag>
  );
}

function InviteForm({ locales, programId }: { locales: readonly Locale[]; programId?: string }): ReactNode {
  const { t } = useTranslation(['schools', 'entry']);
  const announce = useAnnounce();
  const form = useAppForm<{ email: string; roles: Role[]; locale: Locale }>(
    { email: '', roles: ['COORDINATOR'], locale: locales[0] ?? 'EN' },
    {
      email: (email) => (looksLikeEmail(email) ? null : t('entry:emailWrong')),
      roles: (roles) => (roles.length > 0 ? null : t('people.inviteRolesWrong')),
    },
  );
  const invite = useApiMutation(InviteMemberDocument, {
    touches: TOUCHED,
    onSuccess: (result) => {
      announce(t('people.invited', { email: result.inviteMember.email }));
      form.reset();
    },
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit((input) => invite.mutate({ input: { ...input, programId } }))}
    >
      <FormProblems form={form} error={invite.error} fieldOf={{ INVITATION_EXISTS: 'email' }} />
      {invite.data && <Notice tone="success">{t('people.invited', { email: invite.data.inviteMember.email })}</Notice>}
      <TextInput
        type="email"
        required
        maxLength={LIMITS.emailCharacters}
        label={<FieldLabel>{t('people.inviteEmail')}</FieldLabel>}
        {...fieldProps(form, 'email')}
      />
      <RoleChoice roles={programId ? PROGRAM_ROLES : SCHOOL_ROLES} required {...fieldProps(form, 'roles')} />
      <NativeSelect
        label={t('people.inviteLocale')}
        data={locales.map((value) => ({ value, label: t(`common:languages.${value}`) }))}
        {...fieldProps(form, 'locale')}
      />
      <div>
        <Button type="submit" loading={invite.isPending}>
          {t('people.invite')}
        </Button>
      </div>
    </form>
  );
}
