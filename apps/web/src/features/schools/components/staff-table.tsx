import type { StaffFieldsFragment } from '@trellis/api-client';
import { DataTable, Panel, PersonLine, Tag } from '@trellis/ui';
import type { Column } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';

export type Staff = StaffFieldsFragment;

/** People with their roles, in the whole school and in programs; with `edit`, what changes them stands at the end. */
export function StaffTable({
  staff,
  edit,
}: {
  staff: readonly Staff[];
  edit?: (person: Staff) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('schools');
  const columns: Column<Staff>[] = [
    {
      key: 'name',
      label: t('people.name'),
      main: true,
      render: (person) => <PersonLine name={person.displayName} detail={person.email} />,
    },
    { key: 'roles', label: t('people.roles'), render: (person) => <RoleWords person={person} /> },
  ];
  if (edit) columns.push({ key: 'action', label: t('people.action'), render: edit });
  return (
    <Panel title={t('people.members')} flat>
      <DataTable<Staff> label={t('people.members')} rows={staff} rowKey={(person) => person.id} columns={columns} />
    </Panel>
  );
}

function RoleWords({ person }: { person: Staff }): ReactNode {
  const { t } = useTranslation('schools');
  const formats = useFormats();
  const named = (roles: Staff['roles']): string => formats.list(roles.map((role) => t(`common:roles.${role}`)));
  return (
    <div>
      {person.roles.length > 0 && <div>{t('people.wholeSchool', { roles: named(person.roles) })}</div>}
      {person.programRoles.map(({ programId, programName, roles }) => (
        <div key={programId}>{t('people.inProgram', { program: programName, roles: named(roles) })}</div>
      ))}
      {!person.signsIn && <div className="t-quiet t-small">{t('people.noSignIn')}</div>}
      {person.separation && (
        <div style={{ marginBlockStart: 4 }}>
          <Tag tone="attention">{t(`people.separation.${person.separation}`)}</Tag>
        </div>
      )}
    </div>
  );
}
