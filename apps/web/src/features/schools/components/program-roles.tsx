import { NativeSelect } from '@mantine/core';
import {
  ProgramStaffDocument,
  SchoolDocument,
  SchoolStaffDocument,
  SetProgramRolesDocument,
} from '@trellis/api-client';
import type { Role } from '@trellis/api-client';
import { FormFoot, LoadingState, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useSchool } from '../../../lib/use-school.js';
import { ChangeRoles } from './change-roles.js';
import { Invitations } from './invitations.js';
import { PROGRAM_ROLES, RoleChoice } from './role-choice.js';
import { type Staff, StaffTable } from './staff-table.js';

/** Who runs and who studies one program: those of the whole school, and those whose role holds here alone. */
export function ProgramRoles(): ReactNode {
  const { t } = useTranslation('schools');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId' });
  const { school, may } = useSchool();
  const query = useApiQuery(ProgramStaffDocument, { id: programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { staff, invitations } = query.data.program;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <p className="t-prose" style={{ margin: 0 }}>
        {t('people.programLead')}
      </p>
      <StaffTable
        staff={staff}
        edit={
          may('program.roles', programId)
            ? (person) => <ProgramRolesDialog programId={programId} person={person} />
            : undefined
        }
      />
      <AddColleague programId={programId} present={staff} />
      <Invitations invitations={invitations} locales={school?.locales ?? ['EN']} programId={programId} />
    </div>
  );
}

const rolesIn = (person: Staff, programId: string): Role[] =>
  person.programRoles.find((held) => held.programId === programId)?.roles.slice() ?? [];

/** Somebody of the school's staff who has no role here yet. */
function AddColleague({ programId, present }: { programId: string; present: readonly Staff[] }): ReactNode {
  const { t } = useTranslation('schools');
  const query = useApiQuery(SchoolStaffDocument, {});
  const [memberId, setMemberId] = useState('');
  const others = (query.data?.school.staff ?? []).filter(({ id }) => !present.some((person) => person.id === id));
  const person = others.find(({ id }) => id === memberId);
  if (others.length === 0) return null;
  return (
    <Panel title={t('people.addTitle')}>
      <div className="t-stack">
        <NativeSelect
          label={t('people.addWho')}
          description={t('people.addHelp')}
          value={memberId}
          onChange={(event) => setMemberId(event.currentTarget.value)}
          data={[
            { value: '', label: t('people.addNobody') },
            ...others.map(({ id, displayName, email }) => ({ value: id, label: `${displayName} (${email})` })),
          ]}
        />
        {person && (
          <ProgramRolesForm key={person.id} programId={programId} person={person} onDone={() => setMemberId('')} />
        )}
      </div>
    </Panel>
  );
}

function ProgramRolesDialog({ programId, person }: { programId: string; person: Staff }): ReactNode {
  return (
    <ChangeRoles name={person.displayName}>
      {(close) => <ProgramRolesForm programId={programId} person={person} onDone={close} />}
    </ChangeRoles>
  );
}

function ProgramRolesForm({
  programId,
  person,
  onDone,
}: {
  programId: string;
  person: Staff;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('schools');
  const announce = useAnnounce();
  const [roles, setRoles] = useState<Role[]>(rolesIn(person, programId));
  const save = useApiMutation(SetProgramRolesDocument, {
    touches: [ProgramStaffDocument, SchoolStaffDocument, SchoolDocument],
    onSuccess: () => {
      announce(t('people.changed', { name: person.displayName }));
      onDone();
    },
  });
  return (
    <form
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ input: { programId, memberId: person.id, roles } });
      }}
    >
      <FailureNotice error={save.error} />
      <RoleChoice roles={PROGRAM_ROLES} value={roles} onChange={setRoles} />
      <FormFoot submit={t('common:save')} busy={save.isPending} cancel={t('common:cancel')} onCancel={onDone} />
    </form>
  );
}
