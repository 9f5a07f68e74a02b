import { Button, Checkbox, Radio } from '@mantine/core';
import { AnswerQuestionsDocument, ExportPeopleDocument, PeopleExportDocument } from '@trellis/api-client';
import type { AnswerQuestionInput, ExportPeopleInput, TableFormat } from '@trellis/api-client';
import { Dialog } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { ExportState } from '../../../lib/people-export.js';

/** The list as a file: who is in it, in which columns, and that it is kept in mind who took it. */
export function ExportDialog({
  order,
  count,
  onClose,
}: {
  order: Omit<ExportPeopleInput, 'format'>;
  count: number;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const [format, setFormat] = useState<TableFormat>('XLSX');
  const [questions, setQuestions] = useState<readonly AnswerQuestionInput[]>([]);
  const ordering = useApiMutation(ExportPeopleDocument, { touches: [PeopleExportDocument] });
  const ordered = ordering.data?.exportPeople;
  const columns = formats.list(order.columns.map((column) => t(`columns.${column}`)));
  return (
    <Dialog size="lg" onClose={onClose} title={t('export.title')} close={t('common:close')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('export.what', { count, columns })}</p>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('export.care')}
        </p>
        {ordered ? (
          <ExportState ordered={ordered} />
        ) : (
          <>
            <QuestionFields cohortId={order.cohortId} chosen={questions} onChange={setQuestions} />
            <Radio.Group
              label={t('export.format')}
              value={format}
              onChange={(value) => setFormat(value as TableFormat)}
            >
              <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 8 } as React.CSSProperties}>
                <Radio value="XLSX" label={t('export.XLSX')} />
                <Radio value="CSV" label={t('export.CSV')} />
              </div>
            </Radio.Group>
            <FailureNotice error={ordering.error} />
            <div>
              <Button
                loading={ordering.isPending}
                onClick={() => ordering.mutate({ input: { ...order, format, questions: [...questions] } })}
              >
                {t('export.make')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** What people answered, as further columns: none until somebody chooses, since less is taken out then. */
function QuestionFields({
  cohortId,
  chosen,
  onChange,
}: {
  cohortId: ExportPeopleInput['cohortId'];
  chosen: readonly AnswerQuestionInput[];
  onChange: (chosen: readonly AnswerQuestionInput[]) => void;
}): ReactNode {
  const { t } = useTranslation('people');
  const { language } = useFormats();
  const query = useApiQuery(AnswerQuestionsDocument, { cohortId });
  if (query.error) return <FailureNotice error={query.error} />;
  const questions = query.data?.cohort.answerQuestions ?? [];
  const others = (role: AnswerQuestionInput['role']): AnswerQuestionInput[] =>
    chosen.filter((one) => one.role !== role);
  return (['MENTEE', 'MENTOR'] as const).map((role) => {
    const here = questions.filter((question) => question.role === role);
    const ids = chosen.filter((one) => one.role === role).map(({ itemId }) => itemId);
    const choose = (itemIds: readonly string[]): void =>
      onChange([...others(role), ...itemIds.map((itemId) => ({ role, itemId }))]);
    if (here.length === 0) return null;
    return (
      <details key={role}>
        <summary>{t(`export.answers.${role}`, { count: ids.length })}</summary>
        <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 12 } as React.CSSProperties}>
          <Checkbox
            label={t('export.answers.all')}
            checked={ids.length === here.length}
            indeterminate={ids.length > 0 && ids.length < here.length}
            onChange={() => choose(ids.length === here.length ? [] : here.map(({ itemId }) => itemId))}
          />
          <Checkbox.Group value={ids} onChange={choose} aria-label={t(`export.answers.${role}`, { count: ids.length })}>
            <div className="t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
              {here.map(({ itemId, label }) => (
                <Checkbox key={itemId} value={itemId} label={<bdi>{localized(label, language)}</bdi>} />
              ))}
            </div>
          </Checkbox.Group>
        </div>
      </details>
    );
  });
}
