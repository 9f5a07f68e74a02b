import { Button, NativeSelect, Textarea } from '@mantine/core';
import {
  CommentOnFormDocument,
  FormDocument,
  InviteFormReviewersDocument,
  RemoveFormReviewerDocument,
  ResolveFormCommentDocument,
} from '@trellis/api-client';
import type { FormQuery } from '@trellis/api-client';
import { findItem } from '@trellis/forms';
import type { FormDefinition } from '@trellis/forms';
import { Panel, Tag, useAnnounce, UserText } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useItemName } from '../../../lib/form-change-words.js';
import { useFormats } from '../../../lib/format.js';
import { ReviewersPanel } from '../../../lib/reviewers-panel.js';

type Form = FormQuery['form'];
type Comment = Form['comments'][number];

interface CommentsPanelProps {
  form: Form;
  mine: FormDefinition;
  selected: string | null;
  onShow: (itemId: string) => void;
}

/** What people said about the form and its questions; who was asked to look at it. */
export function CommentsPanel(props: CommentsPanelProps): ReactNode {
  const { t } = useTranslation('forms');
  const open = props.form.comments.filter(({ resolvedAt }) => !resolvedAt);
  const resolved = props.form.comments.filter(({ resolvedAt }) => resolvedAt);
  return (
    <div className="t-stack">
      <Panel title={t('comments.title')}>
        <div className="t-stack">
          {open.length === 0 && <p className="t-quiet">{t('comments.empty')}</p>}
          <CommentList {...props} comments={open} />
          {resolved.length > 0 && (
            <details className="t-details">
              <summary>{t('comments.resolved', { count: resolved.length })}</summary>
              <CommentList {...props} comments={resolved} />
            </details>
          )}
          <NewComment key={props.selected} {...props} />
        </div>
      </Panel>
      <Reviewers form={props.form} />
    </div>
  );
}

function CommentList({ mine, comments, onShow }: CommentsPanelProps & { comments: readonly Comment[] }): ReactNode {
  return (
    <ul className="t-todo">
      {comments.map((comment) => (
        <CommentRow key={comment.id} mine={mine} comment={comment} onShow={onShow} />
      ))}
    </ul>
  );
}

function CommentRow({
  mine,
  comment,
  onShow,
}: {
  mine: FormDefinition;
  comment: Comment;
  onShow: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const name = useItemName();
  const resolve = useApiMutation(ResolveFormCommentDocument, { touches: [FormDocument] });
  const { itemId } = comment;
  const item = itemId === null ? undefined : findItem(mine, itemId);
  return (
    <li>
      <div className="t-grow t-stack" style={{ '--gap': '4px' } as React.CSSProperties}>
        <div className="t-small t-quiet">
          {t('comments.by', { author: comment.author ?? t('someone'), at: formats.moment(comment.at) })}
        </div>
        {itemId !== null && (
          <div>
            {item ? (
              <button type="button" className="t-text-button t-small" onClick={() => onShow(itemId)}>
                {name(item)}
              </button>
            ) : (
              <Tag>{t('item.gone')}</Tag>
            )}
          </div>
        )}
        <UserText block>{comment.text}</UserText>
        <FailureNotice error={resolve.error} />
      </div>
      <Button
        variant="default"
        size="compact-md"
        loading={resolve.isPending}
        aria-label={t(comment.resolvedAt ? 'comments.reopenFor' : 'comments.resolveFor', {
          author: comment.author ?? t('someone'),
        })}
        onClick={() => resolve.mutate({ id: comment.id, resolved: !comment.resolvedAt })}
      >
        {t(comment.resolvedAt ? 'comments.reopen' : 'comments.resolve')}
      </Button>
    </li>
  );
}

function NewComment({ form, mine, selected }: CommentsPanelProps): ReactNode {
  const { t } = useTranslation('forms');
  const announce = useAnnounce();
  const name = useItemName();
  const [text, setText] = useState('');
  const [itemId, setItemId] = useState(selected ?? '');
  const add = useApiMutation(CommentOnFormDocument, {
    touches: [FormDocument],
    onSuccess: () => {
      setText('');
      announce(t('comments.added'));
    },
  });
  return (
    <form
      noValidate
      className="t-stack"
      style={{ '--gap': '8px' } as React.CSSProperties}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '')
          add.mutate({ input: { formId: form.id, itemId: itemId || undefined, text: text.trim() } });
      }}
    >
      <NativeSelect
        label={t('comments.about')}
        data={[
          { value: '', label: t('comments.whole') },
          ...mine.items.map((item) => ({ value: item.id, label: name(item) })),
        ]}
        value={itemId}
        onChange={(event) => setItemId(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        label={t('comments.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FailureNotice error={add.error} />
      <div>
        <Button type="submit" variant="default" size="sm" loading={add.isPending} disabled={text.trim() === ''}>
          {t('comments.add')}
        </Button>
      </div>
    </form>
  );
}

/** Students and mentors who were asked to look at the form before it goes out. */
function Reviewers({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('forms');
  const remove = useApiMutation(RemoveFormReviewerDocument, { touches: [FormDocument] });
  const invite = useApiMutation(InviteFormReviewersDocument, { touches: [FormDocument] });
  return (
    <ReviewersPanel
      title={t('reviewers.title')}
      lead={t('reviewers.lead')}
      reviewers={form.reviewers}
      error={remove.error}
      onRemove={(memberId) => remove.mutate({ formId: form.id, memberId })}
      onInvite={async (emails) =>
        (await invite.mutateAsync({ input: { formId: form.id, emails, memberIds: [] } })).inviteFormReviewers.notMembers
      }
    />
  );
}
