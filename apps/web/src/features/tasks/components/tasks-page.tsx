import { Button } from '@mantine/core';
import { TasksDocument } from '@trellis/api-client';
import type { TaskScope } from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, TabBar } from '@trellis/ui';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { MoreButton } from '../../../lib/more-button.js';
import { Deputies } from './deputies.js';
import { NewTask } from './task-forms.js';
import { TaskList } from './task-list.js';

/** Each list has an address; one's own is the page itself. */
const SCOPES = [
  { scope: 'MINE', search: {} },
  { scope: 'ALL', search: { scope: 'all' } },
  { scope: 'OVERDUE', search: { scope: 'overdue' } },
  { scope: 'DONE', search: { scope: 'done' } },
] as const satisfies readonly { scope: TaskScope; search: { scope?: string } }[];

/** What somebody has to do, and who stands in while somebody is away. */
export function TasksPage(): ReactNode {
  const { t } = useTranslation('tasks');
  const params = useParams({ from: '/s/$slug/tasks' });
  const search = useSearch({ from: '/s/$slug/tasks' });
  const here = SCOPES.find((one) => 'scope' in one.search && one.search.scope === search.scope)?.scope ?? 'MINE';
  const [adding, setAdding] = useState(false);
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={t('page')}
        lead={t('lead')}
        action={!adding && <Button onClick={() => setAdding(true)}>{t('new')}</Button>}
      />
      {adding && <NewTask onDone={() => setAdding(false)} />}
      <div className="t-two">
        <div>
          <TabBar label={t('scope')}>
            {SCOPES.map((one) => (
              <Link
                key={one.scope}
                to="/s/$slug/tasks"
                params={params}
                search={one.search}
                activeOptions={{ exact: true }}
                aria-current={one.scope === here ? 'page' : undefined}
              >
                {t(`scopes.${one.scope}`)}
              </Link>
            ))}
          </TabBar>
          <ScopedTasks scope={here} />
        </div>
        <Deputies />
      </div>
    </div>
  );
}

function ScopedTasks({ scope }: { scope: TaskScope }): ReactNode {
  const { t } = useTranslation('tasks');
  const pages = useApiPages(TasksDocument, { filter: { scope }, first: 50 }, (result) => result.school.tasks);
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <LoadingState label={t('common:loading')} />;
  const tasks = pages.data.pages.flatMap((page) => page.school.tasks.nodes);
  const total = pages.data.pages[0]?.school.tasks.totalCount ?? tasks.length;
  return (
    <>
      {tasks.length === 0 ? <EmptyState title={t(`empty.${scope}`)}>{t('emptyText')}</EmptyState> : null}
      <TaskList key={scope} tasks={tasks} />
      {total > tasks.length && <MoreButton pages={pages} shown={tasks.length} total={total} />}
    </>
  );
}
