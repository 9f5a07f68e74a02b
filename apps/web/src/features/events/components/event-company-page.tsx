import { Button, Checkbox, TagsInput, Textarea } from '@mantine/core';
import {
  EventNetworkingDocument,
  type EventNetworkingFieldsFragment,
  SaveEventCardDocument,
  WithdrawEventCardDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { EmptyState, LoadingState, Notice, PageHeader, Panel, Tag, useAnnounce, UserText } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';

type Networking = EventNetworkingFieldsFragment;
type Company = Networking['people'][number];

/** The list of an event: being in it, what one shows, and whom one may like to meet. */
export function EventCompanyPage(): ReactNode {
  const { t } = useTranslation(['eventPeople', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/events/$eventId/people' });
  const slug = useSchoolSlug();
  const query = useApiQuery(EventNetworkingDocument, { eventId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={5} />;
  const networking = query.data.eventNetworking;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('company.title')}
        lead={t('company.lead')}
        above={
          <Link className="t-link" to="/s/$slug/events/$eventId" params={{ slug, eventId }}>
            {t('company.back')}
          </Link>
        }
      />
      {!networking.mayJoin && !networking.mine && (
        <EmptyState title={t('company.notYet')}>{t('company.notYetText')}</EmptyState>
      )}
      {(networking.mayJoin || networking.mine) && (
        <div className="t-two">
          <People networking={networking} />
          <Card key={networking.mine ? 'in' : 'out'} networking={networking} />
        </div>
      )}
    </div>
  );
}

function People({ networking: { mine, people } }: { networking: Networking }): ReactNode {
  const { t } = useTranslation('eventPeople');
  if (!mine) return <Notice title={t('company.closed')}>{t('company.closedText')}</Notice>;
  if (people.length === 0) return <EmptyState title={t('company.alone')}>{t('company.aloneText')}</EmptyState>;
  const near = people.filter(({ shared }) => shared.length > 0);
  const others = people.filter(({ shared }) => shared.length === 0);
  return (
    <div className="t-stack">
      {near.length > 0 && <PeopleList title={t('company.near')} people={near} />}
      {others.length > 0 && <PeopleList title={t('company.others')} people={others} />}
    </div>
  );
}

function PeopleList({ title, people }: { title: string; people: readonly Company[] }): ReactNode {
  const { t } = useTranslation('eventPeople');
  return (
    <Panel title={title}>
      <ul className="t-lines">
        {people.map((one) => (
          <li key={one.memberId}>
            <bdi className="t-strong">{one.name}</bdi>{' '}
            <span className="t-quiet t-small">
              {[one.pronouns, ...one.roles.map((role) => t(`roles.${role}`))].filter(Boolean).join(' · ')}
            </span>
            {one.topics.length > 0 && (
              <div className="t-row" style={{ '--gap': '6px', marginBlockStart: 4 } as React.CSSProperties}>
                {one.topics.map((topic) => (
                  <Tag key={topic} icon="none" tone={one.shared.includes(topic) ? 'primary' : 'plain'}>
                    {one.shared.includes(topic) ? t('company.shared', { topic }) : topic}
                  </Tag>
                ))}
              </div>
            )}
            {one.words && <UserText block>{one.words}</UserText>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What one shows: nothing but one's name, unless one says so. */
function Card({ networking }: { networking: Networking }): ReactNode {
  const { t } = useTranslation('eventPeople');
  const announce = useAnnounce();
  const { eventId, mine, topics: suggested } = networking;
  const [showRole, setShowRole] = useState(mine?.showRole ?? false);
  const [showPronouns, setShowPronouns] = useState(mine?.showPronouns ?? false);
  const [topics, setTopics] = useState<string[]>([...(mine?.topics ?? [])]);
  const [words, setWords] = useState(mine?.words ?? '');
  const touches = [EventNetworkingDocument];
  const save = useApiMutation(SaveEventCardDocument, { touches, onSuccess: () => announce(t('card.saved')) });
  const withdraw = useApiMutation(WithdrawEventCardDocument, { touches, onSuccess: () => announce(t('card.gone')) });
  const busy = save.isPending || withdraw.isPending;
  return (
    <Panel title={t('card.title')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          save.mutate({ input: { eventId, showRole, showPronouns, topics, words } });
        }}
      >
        <p style={{ margin: 0 }}>{t(mine ? 'card.in' : 'card.out')}</p>
        <FailureNotice error={save.error ?? withdraw.error} />
        <TagsInput
          size="md"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          label={t('card.topics')}
          description={t('card.topicsHelp')}
          data={[...suggested]}
          value={topics}
          maxTags={LIMITS.eventTopics}
          maxLength={LIMITS.profileEntryCharacters}
          splitChars={[',', ';']}
          onChange={setTopics}
        />
        <Textarea
          autosize
          minRows={2}
          dir="auto"
          label={t('card.words')}
          description={t('card.wordsHelp')}
          maxLength={LIMITS.eventCardCharacters}
          value={words}
          onChange={(change) => setWords(change.currentTarget.value)}
        />
        <Checkbox
          label={t('card.role')}
          checked={showRole}
          onChange={(change) => setShowRole(change.currentTarget.checked)}
        />
        <Checkbox
          label={t('card.pronouns')}
          checked={showPronouns}
          onChange={(change) => setShowPronouns(change.currentTarget.checked)}
        />
        <div className="t-row">
          <Button type="submit" loading={save.isPending} disabled={busy}>
            {t(mine ? 'card.save' : 'card.join')}
          </Button>
          {mine && (
            <Button
              variant="default"
              loading={withdraw.isPending}
              disabled={busy}
              onClick={() => withdraw.mutate({ eventId })}
            >
              {t('card.leave')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
