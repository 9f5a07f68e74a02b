import { Button } from '@mantine/core';
import { CorrectMyAnswerDocument, MyEnrolmentsDocument, MyIntakeDocument } from '@trellis/api-client';
import type { MyIntakeFieldsFragment } from '@trellis/api-client';
import { Panel, Tag, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerValue } from '../../../lib/answer-value.js';
import { useApiMutation } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { AnswerEditor } from './answer-editor.js';
import { AnswerFailure } from './answer-failure.js';

type Answer = Pick<
  MyIntakeFieldsFragment['answers'][number],
  'itemId' | 'label' | 'kind' | 'state' | 'value' | 'editable' | 'editedByMe'
> &
  Partial<Pick<MyIntakeFieldsFragment['answers'][number], 'takes' | 'fromFileAt'>>;

/** The answers, each with the way to put it right. */
export function AnswerList({ intake }: { intake: MyIntakeFieldsFragment }): ReactNode {
  const { t } = useTranslation('intake');
  return (
    <Panel title={t('answers')}>
      {intake.answers.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('answersEmpty')}
        </p>
      )}
      <dl className="t-answers">
        {intake.answers.map((answer) => (
          <AnswerRow key={answer.itemId} answer={answer} enrolmentId={intake.enrolmentId} />
        ))}
      </dl>
    </Panel>
  );
}

/** One answer: read, or being put right. */
export function AnswerRow({ answer, enrolmentId }: { answer: Answer; enrolmentId: string }): ReactNode {
  const { t } = useTranslation('intake');
  const { language, day } = useFormats();
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const label = localized(answer.label, language);
  const correct = useApiMutation(CorrectMyAnswerDocument, {
    touches: [MyIntakeDocument, MyEnrolmentsDocument],
    onSuccess: () => {
      setEditing(false);
      announce(t('saved'));
    },
  });
  return (
    <div>
      <dt>
        {label}
        {answer.editedByMe && (
          <div style={{ marginBlockStart: 4 }}>
            <Tag tone="primary">{t('byYou')}</Tag>
          </div>
        )}
        {answer.fromFileAt && (
          <div className="t-quiet t-small" style={{ fontWeight: 400 }}>
            {t('byFile', { day: day(answer.fromFileAt) })}
          </div>
        )}
      </dt>
      <dd>
        {editing ? (
          <div className="t-stack">
            <AnswerEditor
              takes={answer.takes ?? null}
              label={label}
              kind={answer.kind}
              value={answer.value}
              busy={correct.isPending}
              onCancel={() => setEditing(false)}
              onSave={(value) => correct.mutate({ input: { enrolmentId, itemId: answer.itemId, value } })}
            />
            <AnswerFailure error={correct.error} />
          </div>
        ) : (
          <AnswerShown answer={answer} enrolmentId={enrolmentId} />
        )}
      </dd>
      {answer.editable && !editing && (
        <dd>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('editFor', { question: label })}
            onClick={() => setEditing(true)}
          >
            {t('edit')}
          </Button>
        </dd>
      )}
    </div>
  );
}

/** An answer in words; a file to be taken along. */
function AnswerShown({ answer, enrolmentId }: { answer: Answer; enrolmentId: string }): ReactNode {
  const { t } = useTranslation('intake');
  const slug = useSchoolSlug();
  if (answer.kind !== 'file' || answer.state !== 'ANSWERED' || !answer.value)
    return <AnswerValue value={answer.value} kind={answer.kind} state={answer.state} />;
  return (
    <a className="t-link" download href={`/s/${slug}/files/answers/${enrolmentId}/${answer.itemId}`}>
      {t('fileTake')}
    </a>
  );
}
