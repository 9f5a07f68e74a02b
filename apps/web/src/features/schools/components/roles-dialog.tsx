import { Button } from '@mantine/core';
import {
  RemoveStaffMemberDocument,
  SchoolDocument,
  SchoolStaffDocument,
  SetMemberRolesDocument,
} from '@trellis/api-client';
import type { Role } from '@trellis/api-client';
import { FormFoot, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { ChangeRoles } from './change-roles.js';
import { RoleChoice, SCHOOL_ROLES } from './role-choice.js';
import type { Staff } from './staff-table.js';

/** What a person is in the whole school: changed, or everything taken away. */
export function RolesDialog({ person }: { person: Staff }): ReactNode {
  return <ChangeRoles name={person.displayName}>{(close) => <RolesForm person={person} onDone={close} />}</ChangeRoles>;
}

function RolesForm({ person, onDone }: { person: Staff; onDone: () => void }): ReactNode {
  const { t } = useTranslation('schools');
  const announce = useAnnounce();
  const [roles, setRoles] = useState<Role[]>([...person.roles]);
  const [isSure, setSure] = useState(false);
  const name = person.displayName;
  const touches = [SchoolStaffDocument, SchoolDocument];
  const save = useApiMutation(SetMemberRolesDocument, {
    touches,
    onSuccess: () => {
      announce(t('people.changed', { name }));
      onDone();
    },
  });
  const remove = useApiMutation(RemoveStaffMemberDocument, {
    touches,
    onSuccess: () => {
      announce(t('people.removed', { name }));
      onDone();
    },
  });
  return (
    <form
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ input: { memberId: person.id, roles } });
      }}
    >
      <p style={{ margin: 0 }}>{t('people.changeText')}</p>
      <FailureNotice error={save.error ?? remove.error} />
      <RoleChoice roles={SCHOOL_ROLES} value={roles} onChange={setRoles} />
      <FormFoot submit={t('common:save')} busy={save.isPending} cancel={t('common:cancel')} onCancel={onDone} />
      <hr className="t-rule" />
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('people.removeText')}
      </p>
      {isSure ? (
        <div className="t-row" role="group" aria-label={t('people.removeSure', { name })}>
          <span className="t-strong">{t('people.removeSure', { name })}</span>
          <Button autoFocus loading={remove.isPending} onClick={() => remove.mutate({ memberId: person.id })}>
            {t('people.removeYes')}
          </Button>
          <Button variant="default" onClick={() => setSure(false)}>
            {t('people.removeNo')}
          </Button>
        </div>
      ) : (
        <div>
          <Button variant="default" aria-label={t('people.removeFor', { name })} onClick={() => setSure(true)}>
            {t('people.remove')}
          </Button>
        </div>
      )}
    </form>
  );
}
