import { Button, Textarea } from '@mantine/core';
import {
  type EnrolmentRole,
  type MentorshipState,
  MentorshipCardsDocument,
  type MentorshipCardsFieldsFragment,
  RemoveCardDocument,
  SaveCardDocument,
  ShareCardDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel, Tag, UserText, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';

const TOUCHES = [MentorshipCardsDocument];

/** A mentee's cards, shown to their mentors when ready; a mentor reads those that are shown. */
export function HelpCards({
  mentorshipId,
  role,
  state,
}: {
  mentorshipId: string;
  role: EnrolmentRole;
  state: MentorshipState;
}): ReactNode {
  const { t } = useTranslation('working');
  const cards = useApiQuery(MentorshipCardsDocument, { mentorshipId }).data?.mentorshipCards;
  if (!cards) return null;
  if (role === 'MENTOR') return <Shown shown={cards.shown} />;
  return (
    <Panel title={t('cards.title')}>
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('cards.lead')}
        </p>
        <OwnCards mentorshipId={mentorshipId} cards={cards.own} state={state} />
        {state !== 'ENDED' && <NewCard mentorshipId={mentorshipId} />}
      </div>
    </Panel>
  );
}

function Shown({ shown }: { shown: MentorshipCardsFieldsFragment['shown'] }): ReactNode {
  const { t } = useTranslation('working');
  if (shown.length === 0) return null;
  return (
    <Panel title={t('cards.shownTitle')}>
      <ul className="t-lines">
        {shown.map(({ id, name, text }) => (
          <li key={id}>
            <span className="t-quiet t-small" dir="auto">
              {name}
            </span>
            <UserText block>{text}</UserText>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OwnCards({
  mentorshipId,
  cards,
  state,
}: {
  mentorshipId: string;
  cards: MentorshipCardsFieldsFragment['own'];
  state: MentorshipState;
}): ReactNode {
  const { t } = useTranslation('working');
  const announce = useAnnounce();
  const share = useApiMutation(ShareCardDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('common:saved')),
  });
  const remove = useApiMutation(RemoveCardDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('cards.removed')),
  });
  return (
    <>
      <FailureNotice error={share.error ?? remove.error} />
      <ul className="t-lines">
        {cards.map(({ id, text, shared }) => (
          <li key={id} className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
            <div>
              <UserText block>{text}</UserText>
              {shared && <Tag tone="primary">{t('cards.isShown')}</Tag>}
            </div>
            <div className="t-row">
              {(shared || state !== 'ENDED') && (
                <Button
                  size="sm"
                  variant="default"
                  disabled={share.isPending || (state !== 'ACTIVE' && !shared)}
                  onClick={() => share.mutate({ input: { mentorshipId, id, shared: !shared } })}
                >
                  {t(shared ? 'cards.takeBack' : 'cards.show')}
                </Button>
              )}
              <Button
                size="sm"
                variant="default"
                disabled={remove.isPending}
                onClick={() => remove.mutate({ mentorshipId, id })}
              >
                {t('cards.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewCard({ mentorshipId }: { mentorshipId: string }): ReactNode {
  const { t } = useTranslation('working');
  const announce = useAnnounce();
  const filled = useFilled();
  const form = useAppForm({ text: '' }, { text: filled(t('cards.text')) });
  const save = useApiMutation(SaveCardDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      form.reset();
      announce(t('common:saved'));
    },
  });
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={form.onSubmit(({ text }) => save.mutate({ input: { mentorshipId, text } }))}
    >
      <FormProblems form={form} error={save.error} />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        maxLength={LIMITS.cardCharacters}
        label={<FieldLabel>{t('cards.text')}</FieldLabel>}
        description={t('cards.help')}
        {...fieldProps(form, 'text')}
      />
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('cards.add')}
        </Button>
      </div>
    </form>
  );
}
