import { Button } from '@mantine/core';
import { CohortPeopleActionsDocument, UndoPeopleActionDocument } from '@trellis/api-client';
import type { PeopleActionFieldsFragment } from '@trellis/api-client';
import { Notice, ProgressLine, useAnnounce } from '@trellis/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiKey, useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';

const LOOK_EVERY_MS = 700;
/** How long a finished action stays in sight for whoever comes to the list. */
const FRESH_MS = 10 * 60 * 1000;

const isAtWork = ({ state }: PeopleActionFieldsFragment): boolean =>
  state === 'QUEUED' || state === 'RUNNING' || state === 'UNDOING';

/** The latest action: how far it is, what came of it, and the way to take it back. */
export function ActionProgress({ cohortId }: { cohortId: string }): ReactNode {
  const mayManage = useSchool().mayAnywhere('people.manage');
  const query = useApiQuery(
    CohortPeopleActionsDocument,
    { id: cohortId },
    {
      enabled: mayManage,
      refetchInterval: (data) => (data?.cohort.peopleActions.some(isAtWork) ? LOOK_EVERY_MS : false),
    },
  );
  const [hidden, setHidden] = useState<string | null>(null);
  const [since] = useState(() => Date.now() - FRESH_MS);
  const latest = query.data?.cohort.peopleActions[0];
  useRereadWhenDone(latest);
  if (!latest || latest.id === hidden) return null;
  if (isAtWork(latest)) return <Working action={latest} />;
  return Date.parse(latest.createdAt) > since ? <Outcome action={latest} onHide={() => setHidden(latest.id)} /> : null;
}

/** When the worker has finished, the list shows it. */
function useRereadWhenDone(action: PeopleActionFieldsFragment | undefined): void {
  const client = useQueryClient();
  const slug = useSchoolSlug();
  const atWork = useRef(false);
  const working = action !== undefined && isAtWork(action);
  useEffect(() => {
    if (atWork.current && !working) {
      void client.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[0] === slug && queryKey[1] !== apiKey(slug, CohortPeopleActionsDocument)[1],
      });
    }
    atWork.current = working;
  }, [working, client, slug]);
}

function Working({ action }: { action: PeopleActionFieldsFragment }): ReactNode {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const value = t('progress.done', { done: formats.number(action.done), total: formats.number(action.total) });
  const label = action.state === 'UNDOING' ? t('progress.undoing') : t(`progress.working.${action.kind}`);
  return (
    <Notice>
      <ProgressLine
        label={label}
        value={value}
        done={action.state === 'UNDOING' ? 0 : action.done}
        total={action.state === 'UNDOING' ? 0 : action.total}
      />
      <p className="t-quiet t-small">{t('progress.leave')}</p>
    </Notice>
  );
}

function Outcome({ action, onHide }: { action: PeopleActionFieldsFragment; onHide: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const undo = useApiMutation(UndoPeopleActionDocument, { onSuccess: () => announce(t('progress.undone')) });
  const words =
    action.state === 'DONE'
      ? t(`outcome.${action.kind}`, { count: action.changed })
      : t(action.state === 'UNDONE' ? 'progress.undone' : 'progress.failed');
  return (
    <Notice tone={action.state === 'FAILED' ? 'danger' : 'success'} live>
      <div className="t-row t-row-between">
        <span className="t-grow">{words}</span>
        <span className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
          {action.undoable && (
            <Button
              variant="default"
              size="compact-md"
              loading={undo.isPending}
              onClick={() => undo.mutate({ id: action.id })}
            >
              {t('progress.undo')}
            </Button>
          )}
          <button type="button" className="t-text-button t-small" onClick={onHide}>
            {t('progress.hide')}
          </button>
        </span>
      </div>
      <FailureNotice error={undo.error} />
    </Notice>
  );
}
