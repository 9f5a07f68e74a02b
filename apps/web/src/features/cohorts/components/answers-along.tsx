import { Button } from '@mantine/core';
import { AnswerQuestionsDocument, ExportPeopleDocument, PeopleExportDocument } from '@trellis/api-client';
import type { EnrolmentRole } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { ExportState } from '../../../lib/people-export.js';
import { useSchool } from '../../../lib/use-school.js';

/** Before answers are given up: a file with all of them, of everybody who was ever in with that role. */
export function AnswersAlong({ cohortId, role }: { cohortId: string; role: EnrolmentRole }): ReactNode {
  const { t } = useTranslation('offers');
  const { mayAnywhere } = useSchool();
  const mayExport = mayAnywhere('people.export');
  const query = useApiQuery(AnswerQuestionsDocument, { cohortId }, { enabled: mayExport });
  const ordering = useApiMutation(ExportPeopleDocument, { touches: [PeopleExportDocument] });
  const questions = (query.data?.cohort.answerQuestions ?? []).filter((one) => one.role === role);
  if (!mayExport || (query.data && questions.length === 0)) return null;
  const order = (): void =>
    ordering.mutate({
      input: {
        cohortId,
        format: 'XLSX',
        columns: ['NAME', 'EMAIL', 'STATE'],
        questions: questions.map(({ itemId }) => ({ role, itemId })),
        selection: { filter: { roles: [role] } },
      },
    });
  return (
    <div className="t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
      <p className="t-prose" style={{ margin: 0 }}>
        {t('along.text')}
      </p>
      <FailureNotice error={query.error ?? ordering.error} />
      {ordering.data ? (
        <ExportState ordered={ordering.data.exportPeople} />
      ) : (
        <div>
          <Button variant="default" loading={ordering.isPending} disabled={!query.data} onClick={order}>
            {t('along.make')}
          </Button>
        </div>
      )}
    </div>
  );
}
