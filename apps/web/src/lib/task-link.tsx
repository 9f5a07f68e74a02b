import type { TaskFieldsFragment } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './link-button.js';
import { useSchoolSlug } from './school.js';
import { useTaskTitle } from './task-words.js';

type Linked = Pick<TaskFieldsFragment, 'code' | 'title' | 'args'> & { pairs?: TaskFieldsFragment['pairs'] } & {
  cohort?: { id: string } | null;
};

const ABOUT_IDENTITY: ReadonlySet<string> = new Set([
  'APPROVE_IDENTITY_WORDS',
  'APPROVE_IDENTITY_REPORTS',
  'NAME_IDENTITY_STEWARD',
]);
const ABOUT_PAIRS: ReadonlySet<string> = new Set([
  'PAIR_MAY_NOT_BE_MATCHED',
  'DIFFERENT_MATCH_ASKED',
  'MATCH_PAUSED',
  'MATCH_ENDED_EARLY',
  'GROUP_CLOSING_ASKED',
  'REMINDER_TURN',
  'QUIET_PAIR',
]);

/** The screen where a task that Trellis set is done; nothing for one that people wrote, or that no screen does. */
export function TaskLink({ task }: { task: Linked }): ReactNode {
  const { t } = useTranslation('tasks');
  const slug = useSchoolSlug();
  const look = {
    size: 'sm',
    variant: 'light',
    'aria-label': t('openOf', { title: useTaskTitle()(task) }),
  } as const;
  const id = task.cohort?.id;
  if (task.code === 'LOOK_AT_DUPLICATES')
    return (
      <LinkButton to="/s/$slug/people/duplicates" params={{ slug }} {...look}>
        {t('open')}
      </LinkButton>
    );
  if (task.code !== null && ABOUT_IDENTITY.has(task.code))
    return (
      <LinkButton to="/s/$slug/identity" params={{ slug }} {...look}>
        {t('open')}
      </LinkButton>
    );
  // Of one pair there is a page; several are found in the list of all.
  const [pair, ...others] = task.pairs ?? [];
  if (pair && others.length === 0 && id)
    return (
      <LinkButton to="/s/$slug/cohorts/$id/pairs/$mentorshipId" params={{ slug, id, mentorshipId: pair.id }} {...look}>
        {t('open')}
      </LinkButton>
    );
  if (task.code !== null && ABOUT_PAIRS.has(task.code) && id)
    return (
      <LinkButton to="/s/$slug/cohorts/$id/pairs" params={{ slug, id }} {...look}>
        {t('open')}
      </LinkButton>
    );
  if (task.code === 'CHECK_IN_HELP' && id)
    return (
      <LinkButton to="/s/$slug/cohorts/$id/calendar" params={{ slug, id }} {...look}>
        {t('open')}
      </LinkButton>
    );
  if (task.code === 'SUPPORT_ASKED' && id)
    return (
      <LinkButton to="/s/$slug/cohorts/$id/support" params={{ slug, id }} {...look}>
        {t('open')}
      </LinkButton>
    );
  if (task.code === 'EXPENSES_WAIT' && id)
    return (
      <LinkButton to="/s/$slug/cohorts/$id/expenses" params={{ slug, id }} {...look}>
        {t('open')}
      </LinkButton>
    );
  if (task.code === 'LIST_ENDED_WITHOUT' && id)
    return (
      <LinkButton to="/s/$slug/cohorts/$id/matching" params={{ slug, id }} {...look}>
        {t('open')}
      </LinkButton>
    );
  if (task.code === 'MENTORS_WAITING' && id)
    return (
      <LinkButton to="/s/$slug/cohorts/$id/mentors" params={{ slug, id }} {...look}>
        {t('open')}
      </LinkButton>
    );
  if (task.code === 'MENTEES_WAITING' && id)
    return (
      <LinkButton to="/s/$slug/cohorts/$id/registrations" params={{ slug, id }} {...look}>
        {t('open')}
      </LinkButton>
    );
  return null;
}
