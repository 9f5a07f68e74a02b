import { NativeSelect } from '@mantine/core';
import { MentorApplicationsDocument, RecordMentorTrainingDocument } from '@trellis/api-client';
import type { MentorApplicationsQuery } from '@trellis/api-client';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

interface TrainingDialogProps {
  cohortId: string;
  trainings: MentorApplicationsQuery['cohort']['program']['mentorRules']['trainings'];
  enrolmentIds: readonly string[];
  opened: boolean;
  onClose: () => void;
}

/** Staff say that these mentors did a training. */
export function TrainingDialog({ opened, onClose, ...rest }: TrainingDialogProps): ReactNode {
  const { t } = useTranslation('appointments');
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('record.title', { count: rest.enrolmentIds.length })}
      close={t('common:close')}
    >
      <RecordForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function RecordForm({ cohortId, trainings, enrolmentIds, onClose }: Omit<TrainingDialogProps, 'opened'>): ReactNode {
  const { t } = useTranslation('appointments');
  const { language } = useFormats();
  const announce = useAnnounce();
  const [trainingId, setTrainingId] = useState(trainings[0]?.id ?? '');
  const record = useApiMutation(RecordMentorTrainingDocument, {
    touches: [MentorApplicationsDocument],
    onSuccess: ({ recordMentorTraining }) => {
      announce(t('record.done', { count: recordMentorTraining }));
      onClose();
    },
  });
  return (
    <form
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate({ input: { cohortId, trainingId, enrolmentIds: [...enrolmentIds] } });
      }}
    >
      <FailureNotice error={record.error} />
      <NativeSelect
        label={t('record.which')}
        description={t('record.help')}
        value={trainingId}
        onChange={(event) => setTrainingId(event.currentTarget.value)}
        data={trainings.map(({ id, title }) => ({ value: id, label: localized(title, language) }))}
      />
      <FormFoot submit={t('record.submit')} busy={record.isPending} cancel={t('common:cancel')} onCancel={onClose} />
    </form>
  );
}
