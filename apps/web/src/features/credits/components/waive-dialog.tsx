import { Textarea } from '@mantine/core';
import { EventRequirementsDocument, EventStandingsDocument, WaiveEventRequirementDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { type Requirement, useRequirementWords } from '../hooks/requirement-words.js';

/** Why people are let off: each of them reads it. */
export function WaiveDialog({
  requirement,
  enrolmentIds,
  onClose,
}: {
  requirement: Requirement;
  enrolmentIds: readonly string[];
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['eventRequirements', 'common']);
  const announce = useAnnounce();
  const wordsOf = useRequirementWords();
  const form = useAppForm(
    { reason: '' },
    { reason: (value) => (value.trim() === '' ? t('waive.reasonMissing') : null) },
  );
  const waive = useApiMutation(WaiveEventRequirementDocument, {
    touches: [EventStandingsDocument, EventRequirementsDocument],
    onSuccess: (done) => {
      announce(t('waive.done', { count: done.waiveEventRequirement }));
      onClose();
    },
  });
  const send = ({ reason }: { reason: string }): void =>
    waive.mutate({ input: { requirementId: requirement.id, enrolmentIds: [...enrolmentIds], reason } });
  return (
    <Dialog title={t('waive.title', { count: enrolmentIds.length })} close={t('common:close')} onClose={onClose}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={waive.error} />
        <p style={{ margin: 0 }}>{t('waive.text', { what: wordsOf(requirement) })}</p>
        <Textarea
          autosize
          minRows={2}
          dir="auto"
          maxLength={LIMITS.meetingReasonCharacters}
          label={t('waive.reason')}
          description={t('waive.reasonHelp')}
          {...fieldProps(form, 'reason')}
        />
        <FormFoot submit={t('waive.submit')} busy={waive.isPending} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
