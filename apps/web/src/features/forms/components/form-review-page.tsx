import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { CommentOnFormDocument, FormReviewDocument } from '@trellis/api-client';
import type { FormReviewQuery } from '@trellis/api-client';
import { asAsked, localize } from '@trellis/forms';
import type { Answers } from '@trellis/forms';
import { LoadingState, Notice, PageHeader, Panel, useAnnounce, UserText } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { FormFields } from '../../../lib/form-fields/form-fields.js';
import { useItemName } from '../../../lib/form-change-words.js';
import { useFormats } from '../../../lib/format.js';
import type { Language } from '../../../lib/i18n/index.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { definitionOf } from '../hooks/use-form-draft.js';
import { useLocales } from '../hooks/use-locales.js';
import './forms.css';

type Review = FormReviewQuery['formReview'];

/** Someone who will have to answer the form looks at it before it goes out, and says what they think. */
export function FormReviewPage(): ReactNode {
  const { t } = useTranslation('forms');
  const { formId } = useParams({ from: '/s/$slug/forms/$formId/review' });
  const query = useApiQuery(FormReviewDocument, { formId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={6} />;
  return <Reviewing review={query.data.formReview} />;
}

function Reviewing({ review }: { review: Review }): ReactNode {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const locales = useLocales();
  const name = useItemName();
  const slug = useSchoolSlug();
  const form = useMemo(() => asAsked(definitionOf(review.definition)), [review.definition]);
  const [locale, setLocale] = useState<Language>(language);
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <div className="t-stack t-column" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader title={t('review.title', { form: localize(form.title, [language]) })} lead={t('review.lead')} />
      <Notice>{t('review.note')}</Notice>
      <p style={{ margin: 0 }}>
        <Link
          className="t-link"
          to="/s/$slug/programs/$programId/wording-review"
          params={{ slug, programId: review.programId }}
        >
          {t('review.wording')}
        </Link>
      </p>
      {locales.length > 1 && (
        <div>
          <SegmentedControl
            aria-label={t('preview.language')}
            data={locales.map((value) => ({ value, label: t(`common:languages.${value.toUpperCase()}`) }))}
            value={locale}
            onChange={(value) => setLocale(value as Language)}
          />
        </div>
      )}
      <Panel>
        <FormFields
          form={form}
          answers={answers}
          onChange={setAnswers}
          locale={locale}
          mode="preview"
          afterItem={(item) => <CommentBox review={review} itemId={item.id} about={name(item)} />}
        />
      </Panel>
      <Panel title={t('review.whole')}>
        <CommentBox review={review} itemId={null} about={t('comments.whole')} open />
      </Panel>
    </div>
  );
}

interface CommentBoxProps {
  review: Review;
  itemId: string | null;
  about: string;
  open?: boolean;
}

/** What this person said about one question or the whole, and the place to say more. */
function CommentBox({ review, itemId, about, open = false }: CommentBoxProps): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const announce = useAnnounce();
  const [writing, setWriting] = useState(open);
  const [text, setText] = useState('');
  const comments = review.comments.filter((comment) => comment.itemId === itemId);
  const add = useApiMutation(CommentOnFormDocument, {
    touches: [FormReviewDocument],
    onSuccess: () => {
      setText('');
      setWriting(open);
      announce(t('comments.added'));
    },
  });
  const send = (): void =>
    add.mutate({ input: { formId: review.formId, itemId: itemId ?? undefined, text: text.trim() } });
  return (
    <div className="t-comment">
      {comments.map((comment) => (
        <div key={comment.id}>
          <div className="t-quiet t-small">{t('review.yours', { at: formats.moment(comment.at) })}</div>
          <UserText block>{comment.text}</UserText>
        </div>
      ))}
      {!writing && (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t('review.commentFor', { question: about })}
            onClick={() => setWriting(true)}
          >
            {t('review.comment')}
          </Button>
        </div>
      )}
      {writing && (
        <>
          <Textarea
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            // Opened by a press of the button just here.
            autoFocus={!open}
            label={t('review.text', { question: about })}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <FailureNotice error={add.error} />
          <div>
            <Button
              size="sm"
              variant={open ? 'filled' : 'default'}
              type="button"
              loading={add.isPending}
              disabled={text.trim() === ''}
              onClick={send}
            >
              {t('review.send')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
