import { Button, TextInput } from '@mantine/core';
import { type ManagedSpeakerFieldsFragment, SpeakersDocument } from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel, PersonLine } from '@trellis/ui';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import { BackToPlans } from './event-editor-page.js';
import { SpeakerDialog } from './speaker-dialog.js';

/** From how many on they are searched instead of looked through. */
const MANY = 8;

/** Everyone whom the school has had speak, or means to. Found by name, and by nothing else. */
export function SpeakersPage(): ReactNode {
  const { t } = useTranslation(['speakers', 'common']);
  const { program } = useSearch({ from: '/s/$slug/event-plans/speakers' });
  const { may } = useSchool();
  const [editing, setEditing] = useState<ManagedSpeakerFieldsFragment | 'new' | null>(null);
  const query = useApiQuery(SpeakersDocument, {});
  const speakers = query.data?.speakers;
  const mayAdd = program !== undefined || may('event.manage');
  const add = mayAdd && <Button onClick={() => setEditing('new')}>{t('new')}</Button>;
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={<BackToPlans programId={program ?? null} />}
        action={speakers && speakers.length > 0 && add}
      />
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!speakers && !query.error && <LoadingState label={t('common:loading')} rows={3} />}
      {speakers?.length === 0 && (
        <EmptyState title={t('none')} action={add}>
          {t('noneText')}
        </EmptyState>
      )}
      {speakers && speakers.length > 0 && <SpeakerList speakers={speakers} onEdit={setEditing} />}
      {editing && (
        <SpeakerDialog
          speaker={editing === 'new' ? null : (speakers?.find(({ id }) => id === editing.id) ?? editing)}
          programId={program ?? null}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

function SpeakerList({
  speakers,
  onEdit,
}: {
  speakers: readonly ManagedSpeakerFieldsFragment[];
  onEdit: (speaker: ManagedSpeakerFieldsFragment) => void;
}): ReactNode {
  const { t } = useTranslation('speakers');
  const { language } = useFormats();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase(language);
  const shown = speakers.filter(({ name }) => name.toLocaleLowerCase(language).includes(wanted));
  return (
    <>
      {speakers.length >= MANY && (
        <TextInput label={t('search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      )}
      <Panel>
        <ul className="t-lines">
          {shown.map((speaker) => (
            <li key={speaker.id} className="t-plan">
              <div className="t-grow">
                <PersonLine
                  name={speaker.name}
                  photo={speaker.photoPath ? { path: speaker.photoPath, alt: '' } : null}
                  detail={localized(speaker.role, language)}
                >
                  <span className="t-quiet t-small">
                    {speaker.events === 0 ? t('noEvents') : t('events', { count: speaker.events })}
                    {!speaker.reachable && ` · ${t('unreached')}`}
                  </span>
                </PersonLine>
              </div>
              {speaker.mayEdit && (
                <Button
                  variant="subtle"
                  size="sm"
                  aria-label={t('editOf', { name: speaker.name })}
                  onClick={() => onEdit(speaker)}
                >
                  {t('edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
