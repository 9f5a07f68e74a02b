import { Button, Textarea, VisuallyHidden } from '@mantine/core';
import {
  AffinityBoardDocument,
  type AffinityBoardFieldsFragment,
  PostToAffinityGroupDocument,
  RemoveAffinityPostDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { EmptyState, LoadingState, Notice, PageHeader, Panel, useAnnounce, UserText } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { GroupEvents } from './group-events.js';
import { HandOn, StewardWanted } from './group-steward.js';
import { GroupDialog } from './group-dialog.js';

type Board = AffinityBoardFieldsFragment;

/** What stands in a group, for those in it; who is in it, for its steward. */
export function GroupPage(): ReactNode {
  const { t } = useTranslation(['affinity', 'common']);
  const { groupId } = useParams({ from: '/s/$slug/groups/$groupId' });
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const [editing, setEditing] = useState(false);
  const query = useApiQuery(AffinityBoardDocument, { groupId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const board = query.data.affinityBoard;
  const { group } = board;
  const body = localized(group.body, language);
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={localized(group.name, language)}
        windowTitle={t('title')}
        lead={group.steward ? t('who', { name: group.steward }) : t('whoNobody')}
        above={
          <Link className="t-link" to="/s/$slug/groups" params={{ slug }}>
            {t('title')}
          </Link>
        }
        action={
          group.mine && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          )
        }
      />
      {group.state !== 'OPEN' && <Notice title={t(`states.${group.state}`)}>{t(`stateTexts.${group.state}`)}</Notice>}
      <StewardWanted board={board} />
      {body !== '' && <UserText block>{body}</UserText>}
      <div className="t-two">
        <Posts board={board} />
        <div className="t-stack">
          <GroupEvents group={group} />
          {board.members && (
            <Panel title={t('members.title')}>
              <p className="t-quiet t-small" style={{ marginBlockStart: 0 }}>
                {t(board.members.length === 0 ? 'members.none' : 'members.help')}
              </p>
              <ul className="t-plain">
                {board.members.map(({ memberId, name }) => (
                  <li key={memberId}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          <HandOn board={board} />
        </div>
      </div>
      {editing && <GroupDialog group={group} onClose={() => setEditing(false)} />}
    </div>
  );
}

function Posts({ board: { group, posts } }: { board: Board }): ReactNode {
  const { t } = useTranslation('affinity');
  const formats = useFormats();
  const announce = useAnnounce();
  const touches = [AffinityBoardDocument];
  const remove = useApiMutation(RemoveAffinityPostDocument, { touches, onSuccess: () => announce(t('posts.removed')) });
  return (
    <div className="t-stack">
      {group.mine && group.state === 'OPEN' && <NewPost groupId={group.id} />}
      <FailureNotice error={remove.error} />
      {posts.length === 0 && <EmptyState title={t('posts.none')}>{t('posts.noneText')}</EmptyState>}
      <ul className="t-lines">
        {posts.map(({ id, words, writtenAt }) => (
          <li key={id}>
            <span className="t-quiet t-small">{formats.moment(writtenAt)}</span>
            <UserText block>{words}</UserText>
            {group.mine && (
              <Button
                variant="subtle"
                size="compact-md"
                disabled={remove.isPending}
                onClick={() => remove.mutate({ groupId: group.id, postId: id })}
              >
                {t('posts.remove')} <VisuallyHidden>{formats.moment(writtenAt)}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NewPost({ groupId }: { groupId: string }): ReactNode {
  const { t } = useTranslation('affinity');
  const announce = useAnnounce();
  const [words, setWords] = useState('');
  const post = useApiMutation(PostToAffinityGroupDocument, {
    touches: [AffinityBoardDocument],
    onSuccess: () => {
      setWords('');
      announce(t('posts.done'));
    },
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (words.trim() !== '') post.mutate({ input: { groupId, words } });
      }}
    >
      <FailureNotice error={post.error} />
      <Textarea
        autosize
        minRows={3}
        dir="auto"
        label={t('posts.write')}
        description={t('posts.help')}
        maxLength={LIMITS.affinityPostCharacters}
        value={words}
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={post.isPending} disabled={words.trim() === ''}>
          {t('posts.post')}
        </Button>
      </div>
    </form>
  );
}
