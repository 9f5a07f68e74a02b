import { Button, Select } from '@mantine/core';
import { EndMentorshipDocument } from '@trellis/api-client';
import type { ParticipantFieldsFragment } from '@trellis/api-client';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

type Person = Pick<ParticipantFieldsFragment, 'enrolmentId' | 'role' | 'displayName'>;

/** One of a group or pod leaves it; it goes on with the others, or ends where nothing is left that could. */
export function LeaveGroup({
  mentorshipId,
  people,
  primary = false,
}: {
  mentorshipId: string;
  /** Of whom one leaves: everybody in it, or whoever asked. */
  people: readonly Person[];
  primary?: boolean;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const names = formats.list(people.map(({ displayName }) => displayName));
  return (
    <>
      <Button
        size="sm"
        variant={primary ? 'filled' : 'default'}
        aria-label={t('leaving.openOf', { names })}
        onClick={() => setAsking(true)}
      >
        {t('leaving.open')}
      </Button>
      {asking && <LeaveDialog mentorshipId={mentorshipId} people={people} onClose={() => setAsking(false)} />}
    </>
  );
}

function LeaveDialog({
  mentorshipId,
  people,
  onClose,
}: {
  mentorshipId: string;
  people: readonly Person[];
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const announce = useAnnounce();
  const [only] = people;
  const [chosen, setChosen] = useState<string | null>(people.length === 1 && only ? only.enrolmentId : null);
  const [asked, setAsked] = useState(false);
  const end = useApiMutation(EndMentorshipDocument, {
    onSuccess: () => {
      announce(t('leaving.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('leaving.title')} close={t('common:close')} onClose={onClose}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (chosen !== null) end.mutate({ mentorshipId, enrolmentId: chosen });
        }}
      >
        <FailureNotice error={end.error} />
        <p style={{ margin: 0 }}>{t('leaving.text')}</p>
        <Select
          label={t('leaving.who')}
          data={people.map(({ enrolmentId, role, displayName }) => ({
            value: enrolmentId,
            label: t(`leaving.one_${role}`, { name: displayName }),
          }))}
          value={chosen}
          onChange={setChosen}
          error={asked && chosen === null ? t('leaving.choose') : undefined}
        />
        <FormFoot submit={t('leaving.submit')} busy={end.isPending} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
