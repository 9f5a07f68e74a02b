import { Button } from '@mantine/core';
import { ResolveWordingCommentDocument, WordingCommentsDocument } from '@trellis/api-client';
import { Panel, Tag, UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

/** What those who were asked to look said about one mail or page. */
export function WordingComments({ programId, kind }: { programId: string; kind: string }): ReactNode {
  const { t } = useTranslation('wording');
  const formats = useFormats();
  const list = useApiQuery(WordingCommentsDocument, { programId });
  const resolve = useApiMutation(ResolveWordingCommentDocument, { touches: [WordingCommentsDocument] });
  const comments = list.data?.wordingComments.filter((comment) => comment.kind === kind) ?? [];
  if (comments.length === 0) return null;
  return (
    <Panel title={t('review.comments')}>
      <FailureNotice error={resolve.error} />
      <ul className="t-lines">
        {comments.map(({ id, text, author, at, resolvedAt }) => (
          <li key={id} className="t-stack">
            <div className="t-row">
              <span className="t-quiet t-small">
                {author ?? t('someone')}, {formats.moment(at)}
              </span>
              {resolvedAt !== null && <Tag tone="primary">{t('review.resolved')}</Tag>}
            </div>
            <UserText block>{text}</UserText>
            <div>
              <Button
                variant="default"
                size="xs"
                loading={resolve.isPending && resolve.variables.id === id}
                onClick={() => resolve.mutate({ id, resolved: resolvedAt === null })}
              >
                {t(resolvedAt === null ? 'review.resolve' : 'review.reopen')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
