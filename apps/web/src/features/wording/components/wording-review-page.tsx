import { Button, Textarea } from '@mantine/core';
import { CommentOnWordingDocument, WordingReviewDocument, type WordingReviewQuery } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, Tag, useAnnounce, UserText } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useWordingTitle } from '../hooks/use-wording-title.js';
import { SampleMail } from './wording-preview.js';

type Review = WordingReviewQuery['wordingReview'];
type Reviewed = Review['wordings'][number];

/** Someone who will get these mails looks at them before they go out, and says what they think. */
export function WordingReviewPage({ programId }: { programId: string }): ReactNode {
  const { t } = useTranslation('wording');
  const query = useApiQuery(WordingReviewDocument, { programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { wordingReview: review } = query.data;
  return (
    <div className="t-stack t-column" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader title={t('review.title', { program: review.programName })} lead={t('review.lead')} />
      <Notice>{t('review.note')}</Notice>
      {review.wordings.map((wording) => (
        <ReviewedPanel key={wording.kind} wording={wording} review={review} />
      ))}
    </div>
  );
}

function ReviewedPanel({ wording, review }: { wording: Reviewed; review: Review }): ReactNode {
  const { t } = useTranslation('wording');
  const { language } = useFormats();
  const titleOf = useWordingTitle();
  const { kind, isPage, isDraft, samples } = wording;
  const mine = samples.find(({ locale }) => locale.toLowerCase() === language) ?? samples[0];
  const title = titleOf(kind);
  const others = samples.filter((sample) => sample !== mine);
  return (
    <Panel title={title} aside={isDraft && <Tag tone="attention">{t('review.proposed')}</Tag>}>
      <div className="t-stack">
        {mine && <SampleMail sample={mine} isPage={isPage} />}
        {others.length > 0 && (
          <details className="t-details">
            <summary>{t('review.others', { title })}</summary>
            {others.map((sample) => (
              <SampleMail key={sample.locale} sample={sample} isPage={isPage} />
            ))}
          </details>
        )}
        <CommentBox review={review} kind={kind} title={title} />
      </div>
    </Panel>
  );
}

function CommentBox({ review, kind, title }: { review: Review; kind: string; title: string }): ReactNode {
  const { t } = useTranslation('wording');
  const formats = useFormats();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const add = useApiMutation(CommentOnWordingDocument, {
    touches: [WordingReviewDocument],
    onSuccess: () => {
      setText('');
      announce(t('review.added'));
    },
  });
  return (
    <>
      {review.comments
        .filter((comment) => comment.kind === kind)
        .map((comment) => (
          <div key={comment.id}>
            <div className="t-quiet t-small">{t('review.yours', { at: formats.moment(comment.at) })}</div>
            <UserText block>{comment.text}</UserText>
          </div>
        ))}
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        label={t('review.text', { title })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FailureNotice error={add.error} />
      <div>
        <Button
          variant="default"
          size="sm"
          disabled={text.trim() === ''}
          loading={add.isPending}
          aria-label={t('review.sendFor', { title })}
          onClick={() => add.mutate({ input: { programId: review.programId, kind, text: text.trim() } })}
        >
          {t('review.send')}
        </Button>
      </div>
    </>
  );
}
