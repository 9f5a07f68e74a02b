import { Button, Textarea } from '@mantine/core';
import {
  AnswerConversationDocument,
  AskForConversationDocument,
  MyConversationsDocument,
  TakeBackConversationDocument,
} from '@trellis/api-client';
import type { EnrolmentRole, MyConversationsFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, Panel, UserText, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FieldLabel } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { WriteTo } from './mentorship-panel.js';

type Volunteer = MyConversationsFieldsFragment['volunteers'][number];
type Conversation = MyConversationsFieldsFragment['conversations'][number];

/** One conversation: for a mentee who waits, whom to ask; for a mentor who offers some, who asks. Nothing where there is neither. */
export function ConversationsPanel({
  enrolmentId,
  role,
  waits,
}: {
  enrolmentId: string;
  role: EnrolmentRole;
  waits: boolean;
}): ReactNode {
  const { t } = useTranslation('homes');
  const mine = useApiQuery(MyConversationsDocument, { enrolmentId }).data?.myConversations;
  if (!mine || (!waits && mine.conversations.length === 0)) return null;
  return (
    <Panel title={t(role === 'MENTOR' ? 'talk.titleMentor' : 'talk.titleMentee')}>
      <div className="t-stack">
        {waits && <p className="t-prose">{t('talk.textMentee')}</p>}
        {mine.conversations.map((conversation) => (
          <ConversationLine key={conversation.id} conversation={conversation} role={role} />
        ))}
        {waits && mine.mayAsk && <Volunteers enrolmentId={enrolmentId} volunteers={mine.volunteers} />}
      </div>
    </Panel>
  );
}

function ConversationLine({ conversation, role }: { conversation: Conversation; role: EnrolmentRole }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const { id, state, note, otherName: name, otherEmail } = conversation;
  const takeBack = useApiMutation(TakeBackConversationDocument, { touches: [MyConversationsDocument] });
  if (role === 'MENTOR' && state === 'ASKED') return <Wish conversation={conversation} />;
  const key = role === 'MENTOR' ? (`${state}_MENTOR` as 'ACCEPTED_MENTOR' | 'DECLINED_MENTOR') : state;
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <p style={{ margin: 0 }} dir="auto">
        {t(`talk.states.${key}`, { name })}
      </p>
      {note && role === 'MENTOR' && <UserText block>{note}</UserText>}
      {state === 'ACCEPTED' && (
        <div>
          <LinkButton
            size="sm"
            variant="default"
            to="/s/$slug/conversations/$conversationId"
            params={{ slug, conversationId: id }}
          >
            {t('talk.meet')}
          </LinkButton>
        </div>
      )}
      {otherEmail && <WriteTo name={name} email={otherEmail} />}
      {state === 'ASKED' && (
        <div>
          <FailureNotice error={takeBack.error} />
          <Button variant="default" size="sm" loading={takeBack.isPending} onClick={() => takeBack.mutate({ id })}>
            {t('talk.takeBack')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** To a mentor: who would like one, and about what. */
function Wish({ conversation: { id, note, otherName: name } }: { conversation: Conversation }): ReactNode {
  const { t } = useTranslation('homes');
  const announce = useAnnounce();
  const answer = useApiMutation(AnswerConversationDocument, {
    touches: [MyConversationsDocument],
    onSuccess: () => announce(t('talk.answered')),
  });
  const send = (accept: boolean): void => answer.mutate({ input: { id, accept } });
  return (
    <Notice>
      <p dir="auto">{t('talk.wants', { name })}</p>
      {note && (
        <div>
          <p className="t-quiet" style={{ margin: 0 }} dir="auto">
            {t('talk.about', { name })}
          </p>
          <UserText block>{note}</UserText>
        </div>
      )}
      <p className="t-quiet" dir="auto">
        {t('talk.yesHelp', { name })}
      </p>
      <FailureNotice error={answer.error} />
      <div className="t-row">
        <Button size="sm" loading={answer.isPending} aria-label={t('talk.yesOf', { name })} onClick={() => send(true)}>
          {t('talk.yes')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={answer.isPending}
          aria-label={t('talk.noOf', { name })}
          onClick={() => send(false)}
        >
          {t('talk.no')}
        </Button>
      </div>
    </Notice>
  );
}

function Volunteers({ enrolmentId, volunteers }: { enrolmentId: string; volunteers: readonly Volunteer[] }): ReactNode {
  const { t } = useTranslation('homes');
  const [chosen, setChosen] = useState<string | null>(null);
  if (volunteers.length === 0) return <p className="t-quiet">{t('talk.nobody')}</p>;
  return (
    <ul className="t-todo">
      {volunteers.map((volunteer) => (
        <VolunteerLine
          key={volunteer.enrolmentId}
          enrolmentId={enrolmentId}
          volunteer={volunteer}
          open={chosen === volunteer.enrolmentId}
          onOpen={() => setChosen(volunteer.enrolmentId)}
        />
      ))}
    </ul>
  );
}

function VolunteerLine({
  enrolmentId,
  volunteer,
  open,
  onOpen,
}: {
  enrolmentId: string;
  volunteer: Volunteer;
  open: boolean;
  onOpen: () => void;
}): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  const announce = useAnnounce();
  const [note, setNote] = useState('');
  const { displayName: name, enrolmentId: mentorId, offers, specialties, languages } = volunteer;
  const ask = useApiMutation(AskForConversationDocument, {
    touches: [MyConversationsDocument],
    onSuccess: () => announce(t('talk.sent', { name })),
  });
  return (
    <li>
      <div className="t-stack" style={{ '--gap': '8px', flex: 1 } as React.CSSProperties}>
        <div className="t-row t-row-between">
          <div>
            <div className="t-strong t-user" dir="auto">
              {name}
            </div>
            <div className="t-quiet t-small" dir="auto">
              {[volunteer.pronouns, formats.list(specialties), formats.list(languages)].filter(Boolean).join(' · ')}
            </div>
          </div>
          {!open && (
            <Button size="sm" variant="default" aria-label={t('talk.askWhom', { name })} onClick={onOpen}>
              {t('talk.ask')}
            </Button>
          )}
        </div>
        {offers && <UserText block>{offers}</UserText>}
        {open && (
          <div className="t-stack t-column">
            <Textarea
              autosize
              minRows={2}
              data-autofocus
              maxLength={LIMITS.conversationNoteCharacters}
              label={<FieldLabel optional>{t('talk.note')}</FieldLabel>}
              description={t('talk.noteHelp', { name })}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <FailureNotice error={ask.error} />
            <div>
              <Button
                loading={ask.isPending}
                onClick={() => ask.mutate({ input: { enrolmentId, mentorId, note: note.trim() || null } })}
              >
                {t('talk.send')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </li>
  );
}
