import {
  MentorshipNotesDocument,
  MyMentorshipDocument,
  type NoteFieldsFragment,
  RemoveNoteDocument,
} from '@trellis/api-client';
import { Button } from '@mantine/core';
import { LoadingState, Notice, Panel, UserText, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { NoteForm } from './note-form.js';

/** Notes that everyone in a mentorship reads and writes, and one's own. */
export function NotesPage(): ReactNode {
  const { t } = useTranslation('working');
  const { mentorshipId } = useParams({ from: '/s/$slug/matches/$mentorshipId' });
  const state = useApiQuery(MyMentorshipDocument, { id: mentorshipId }).data?.myMentorship.mentorship.state;
  const query = useApiQuery(MentorshipNotesDocument, { mentorshipId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || !state) return <LoadingState label={t('common:loading')} />;
  const { shared, own } = query.data.mentorshipNotes;
  const isOpen = state === 'ACTIVE';
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      {state === 'PAUSED' && <Notice>{t('closed')}</Notice>}
      <Notes mentorshipId={mentorshipId} notes={shared} isPrivate={false} isOpen={isOpen} />
      <Notes mentorshipId={mentorshipId} notes={own} isPrivate isOpen={state !== 'ENDED'} />
    </div>
  );
}

interface NotesProps {
  mentorshipId: string;
  notes: readonly NoteFieldsFragment[];
  isPrivate: boolean;
  isOpen: boolean;
}

function Notes({ mentorshipId, notes, isPrivate, isOpen }: NotesProps): ReactNode {
  const { t } = useTranslation('working');
  const announce = useAnnounce();
  const [changing, setChanging] = useState<string | null>(null);
  const kind = isPrivate ? 'own' : 'shared';
  const remove = useApiMutation(RemoveNoteDocument, {
    touches: [MentorshipNotesDocument],
    onSuccess: () => announce(t('notes.removed')),
  });
  return (
    <Panel title={t(`notes.${kind}.title`)}>
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t(`notes.${kind}.lead`)}
        </p>
        {isOpen && <NoteForm mentorshipId={mentorshipId} isPrivate={isPrivate} />}
        <FailureNotice error={remove.error} />
        {notes.length > 0 && (
          <ul className="t-lines">
            {notes.map((note) =>
              changing === note.id ? (
                <li key={note.id}>
                  <NoteForm
                    mentorshipId={mentorshipId}
                    isPrivate={isPrivate}
                    note={note}
                    onDone={() => setChanging(null)}
                  />
                </li>
              ) : (
                <OneNote
                  key={note.id}
                  note={note}
                  isPrivate={isPrivate}
                  isOpen={isOpen}
                  busy={remove.isPending}
                  onChange={() => setChanging(note.id)}
                  onRemove={() => remove.mutate({ input: { mentorshipId, isPrivate, id: note.id } })}
                />
              ),
            )}
          </ul>
        )}
      </div>
    </Panel>
  );
}

function OneNote({
  note,
  isPrivate,
  isOpen,
  busy,
  onChange,
  onRemove,
}: {
  note: NoteFieldsFragment;
  /** One's own goes when one wants, also once it is over. */
  isPrivate: boolean;
  isOpen: boolean;
  busy: boolean;
  onChange: () => void;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('working');
  const formats = useFormats();
  const day = formats.day(note.changedAt);
  return (
    <li className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <UserText block>{note.text}</UserText>
      <span className="t-quiet t-small" dir="auto">
        {note.changedBy ? t('notes.by', { name: note.changedBy, day }) : day}
      </span>
      {(isOpen || isPrivate) && (
        <div className="t-row">
          {isOpen && (
            <Button size="sm" variant="default" onClick={onChange}>
              {t('notes.change')}
            </Button>
          )}
          <Button size="sm" variant="default" disabled={busy} onClick={onRemove}>
            {t('notes.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
