import { Button } from '@mantine/core';
import {
  ProgramGuidesDocument,
  type ProgramGuideFieldsFragment,
  RemoveGuideDocument,
  ShowShippedGuideDocument,
} from '@trellis/api-client';
import { LoadingState, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';
import { GuideForm } from './guide-form.js';
import { GuideText } from './guide-text.js';

type Guide = ProgramGuideFieldsFragment;

/** A program's conversation guides: its own, written here, and which of those that come with Trellis are read. */
export function ProgramGuidesPage(): ReactNode {
  const { t } = useTranslation('guides');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId' });
  const query = useApiQuery(ProgramGuidesDocument, { programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const guides = query.data.programGuides;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <OwnGuides programId={programId} guides={guides.filter(({ shipped }) => !shipped)} />
      <Shipped programId={programId} guides={guides.filter(({ shipped }) => shipped)} />
    </div>
  );
}

function OwnGuides({ programId, guides }: { programId: string; guides: readonly Guide[] }): ReactNode {
  const { t } = useTranslation('guides');
  const announce = useAnnounce();
  const [changing, setChanging] = useState<string | null>(null);
  const remove = useApiMutation(RemoveGuideDocument, {
    touches: [ProgramGuidesDocument],
    onSuccess: () => announce(t('program.removed')),
  });
  const guide = guides.find(({ id }) => id === changing);
  return (
    <Panel title={t('program.own')}>
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('program.ownText')}
        </p>
        <FailureNotice error={remove.error} />
        <ul className="t-lines">
          {guides.map((one) => (
            <OwnGuide
              key={one.id}
              guide={one}
              busy={remove.isPending}
              onChange={() => setChanging(one.id)}
              onRemove={() => remove.mutate({ programId, id: one.id })}
            />
          ))}
        </ul>
        {changing === null ? (
          <div>
            <Button onClick={() => setChanging('')}>{t('program.add')}</Button>
          </div>
        ) : (
          <GuideForm
            key={`${changing} ${guide?.revision}`}
            programId={programId}
            guide={guide}
            onDone={() => setChanging(null)}
          />
        )}
      </div>
    </Panel>
  );
}

function OwnGuide({
  guide,
  busy,
  onChange,
  onRemove,
}: {
  guide: Guide;
  busy: boolean;
  onChange: () => void;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('guides');
  const { language } = useFormats();
  const title = localized(guide.title, language);
  return (
    <li className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <div className="t-row">
        <span className="t-strong t-user" dir="auto">
          {title}
        </span>
        <Tag tone={guide.published ? 'primary' : 'plain'}>
          {t(guide.published ? 'program.published' : 'program.draft')}
        </Tag>
        <span className="t-quiet t-small">
          {t(`topics.${guide.topic}`)} · {t(`audiences.${guide.audience ?? 'BOTH'}`)}
        </span>
      </div>
      <div className="t-row">
        <Button size="sm" variant="default" onClick={onChange} aria-label={t('program.changeOf', { title })}>
          {t('program.change')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={busy}
          onClick={onRemove}
          aria-label={t('program.removeOf', { title })}
        >
          {t('program.remove')}
        </Button>
      </div>
    </li>
  );
}

function Shipped({ programId, guides }: { programId: string; guides: readonly Guide[] }): ReactNode {
  const { t } = useTranslation('guides');
  const { language } = useFormats();
  const show = useApiMutation(ShowShippedGuideDocument, { touches: [ProgramGuidesDocument] });
  return (
    <Panel title={t('program.shipped')}>
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('program.shippedText')}
        </p>
        <FailureNotice error={show.error} />
        {guides.map((guide) => (
          <div key={guide.id} className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
            <KeptCheckbox
              label={t('program.shownOf', { title: localized(guide.title, language) })}
              checked={guide.published}
              keep={(shown) => show.mutateAsync({ input: { programId, key: guide.id, shown } })}
            />
            <GuideText guide={guide} />
          </div>
        ))}
      </div>
    </Panel>
  );
}
