import { Button } from '@mantine/core';
import { MarkMyTrainingDoneDocument, MyMentoringDocument } from '@trellis/api-client';
import { Panel, Tag, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { OwnProgram } from './mentoring-page.js';

/** The trainings that the program asks for, each with the way to it and to saying that it is done. */
export function TrainingList({ trainings }: { trainings: OwnProgram['trainings'] }): ReactNode {
  const { t } = useTranslation('appointments');
  const formats = useFormats();
  const announce = useAnnounce();
  const mark = useApiMutation(MarkMyTrainingDoneDocument, {
    touches: [MyMentoringDocument],
    onSuccess: () => announce(t('training.marked')),
  });
  return (
    <Panel title={t('training.title')}>
      <div className="t-stack">
        <FailureNotice error={mark.error} />
        <ul className="t-plain t-stack" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {trainings.map(({ id, title, link, doneAt }) => {
            const name = localized(title, formats.language);
            return (
              <li key={id} className="t-row t-row-between">
                <span>
                  {link ? (
                    <a className="t-link" href={link} target="_blank" rel="noreferrer" dir="auto">
                      {name}
                    </a>
                  ) : (
                    <bdi>{name}</bdi>
                  )}
                </span>
                {doneAt ? (
                  <Tag tone="primary">{t('training.done', { day: formats.day(doneAt) })}</Tag>
                ) : (
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('training.markOf', { name })}
                    loading={mark.isPending && mark.variables.trainingId === id}
                    onClick={() => mark.mutate({ trainingId: id })}
                  >
                    {t('training.mark')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Panel>
  );
}
