import { Button, Checkbox } from '@mantine/core';
import {
  CheckInAnswerDocument,
  CheckInPeopleDocument,
  CohortDatesDocument,
  SettleCheckInDocument,
} from '@trellis/api-client';
import type { CheckInPersonFieldsFragment } from '@trellis/api-client';
import { Dialog, EmptyState, LoadingState, Panel, Tag, UserText, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiPages, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { MoreButton } from '../../../lib/more-button.js';

type Person = CheckInPersonFieldsFragment;

/** Who settled a check-in and who would like help: by name, never in an order of how it goes. */
export function CheckInPeople(): ReactNode {
  const { t } = useTranslation(['checkIns', 'common']);
  const params = useParams({ from: '/s/$slug/cohorts/$id/check-ins/$checkInId' });
  const [helpOnly, setHelpOnly] = useState(false);
  const [reading, setReading] = useState<Person | null>(null);
  const { checkInId } = params;
  const pages = useApiPages(CheckInPeopleDocument, { checkInId, helpOnly }, ({ checkInPeople }) => checkInPeople);
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <LoadingState label={t('common:loading')} />;
  const people = pages.data.pages.flatMap(({ checkInPeople }) => checkInPeople.nodes);
  return (
    <div className="t-stack">
      <div>
        <Link className="t-link" to="/s/$slug/cohorts/$id/calendar" params={params}>
          {t('people.back')}
        </Link>
        <h2 className="t-h2" tabIndex={-1} style={{ marginBlock: '8px 4px' }}>
          {t('people.title')}
        </h2>
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('people.lead')}
        </p>
      </div>
      <Checkbox
        label={t('people.helpOnly')}
        checked={helpOnly}
        onChange={(event) => setHelpOnly(event.currentTarget.checked)}
      />
      {people.length === 0 && <EmptyState title={t(helpOnly ? 'people.noHelp' : 'people.none')} />}
      {people.length > 0 && (
        <Panel>
          <ul className="t-todo">
            {people.map((person) => (
              <PersonRow key={person.enrolmentId} person={person} onRead={() => setReading(person)} />
            ))}
          </ul>
          <MoreButton
            pages={pages}
            shown={people.length}
            total={pages.data.pages[0]?.checkInPeople.totalCount ?? people.length}
          />
        </Panel>
      )}
      {reading && (
        <Dialog title={reading.name} close={t('common:close')} onClose={() => setReading(null)}>
          <Answer checkInId={checkInId} person={reading} onDone={() => setReading(null)} />
        </Dialog>
      )}
    </div>
  );
}

function PersonRow({ person, onRead }: { person: Person; onRead: () => void }): ReactNode {
  const { t } = useTranslation('checkIns');
  const { name, role, state, wantsHelp, helpedAt } = person;
  return (
    <li>
      <div className="t-grow">
        <span className="t-strong" dir="auto">
          {name}
        </span>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {`${t(`roles.${role}`)} · ${t(`states.${state}`)}`}
        </p>
      </div>
      {wantsHelp && <Tag tone={helpedAt ? 'plain' : 'attention'}>{t(helpedAt ? 'people.helped' : 'people.help')}</Tag>}
      {state === 'ANSWERED' && (
        <Button size="sm" variant="default" aria-label={t('people.readOf', { name })} onClick={onRead}>
          {t('people.read')}
        </Button>
      )}
    </li>
  );
}

/** Asked for once: each reading is written down. */
function Answer({
  checkInId,
  person: { enrolmentId },
  onDone,
}: {
  checkInId: string;
  person: Person;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('checkIns');
  const formats = useFormats();
  const announce = useAnnounce();
  const query = useApiQuery(CheckInAnswerDocument, { checkInId, enrolmentId }, { once: true });
  const settle = useApiMutation(SettleCheckInDocument, {
    touches: [CheckInPeopleDocument, CohortDatesDocument],
    onSuccess: () => {
      announce(t('people.helped'));
      onDone();
    },
  });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={3} />;
  const { person, saidAt, step, help, words } = query.data.checkInAnswer;
  return (
    <div className="t-stack">
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {formats.moment(saidAt)}
      </p>
      <dl className="t-answers">
        <div>
          <dt>{t(`going.${person.role}`)}</dt>
          <dd>{t(`steps.${person.role}.${step}`)}</dd>
        </div>
        <div>
          <dt>{t('help')}</dt>
          <dd>{t(`helps.${help}`)}</dd>
        </div>
      </dl>
      {words && <UserText block>{words}</UserText>}
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('people.logged')}
      </p>
      <FailureNotice error={settle.error} />
      {person.wantsHelp && !person.helpedAt && (
        <div>
          <Button loading={settle.isPending} onClick={() => settle.mutate({ checkInId, enrolmentId })}>
            {t('people.settle')}
          </Button>
        </div>
      )}
    </div>
  );
}
