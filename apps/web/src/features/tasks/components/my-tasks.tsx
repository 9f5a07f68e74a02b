import { TasksDocument } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { TaskList } from './task-list.js';

/** One's own next tasks on the home, with the way to all. */
export function MyTasks(): ReactNode {
  const { t } = useTranslation('tasks');
  const slug = useSchoolSlug();
  const query = useApiQuery(TasksDocument, { filter: { scope: 'MINE' }, first: 5 }, { keepPrevious: true });
  const tasks = query.data?.school.tasks;
  return (
    <Panel
      title={t('mine')}
      aside={
        <LinkButton to="/s/$slug/tasks" params={{ slug }} variant="default" size="sm">
          {tasks && tasks.totalCount > 5 ? t('toAllCount', { count: tasks.totalCount }) : t('toAll')}
        </LinkButton>
      }
    >
      <FailureNotice error={query.error} />
      {tasks?.nodes.length === 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('empty.MINE')}
        </p>
      )}
      {tasks && <TaskList tasks={tasks.nodes} />}
    </Panel>
  );
}
