import { Button, Checkbox } from '@mantine/core';
import { EndEventWaiverDocument, EventRequirementsDocument, EventStandingsDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useRequirementWords } from '../hooks/requirement-words.js';
import type { PersonIn, RequirementGroup } from '../hooks/standings.js';
import { WaiveDialog } from './waive-dialog.js';

const SHOWN = 50;

/** One requirement: who is not there yet, to be let off with a reason; who was, to be asked again. */
export function RequirementStandings({ group }: { group: RequirementGroup }): ReactNode {
  const { t } = useTranslation('eventRequirements');
  const wordsOf = useRequirementWords();
  const { requirement, behind, waived, done, all } = group;
  return (
    <Panel title={wordsOf(requirement)}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('people.done', { done: done + waived.length, all })}</p>
        {behind.length === 0 ? <p style={{ margin: 0 }}>{t('people.all')}</p> : <Behind group={group} />}
        {waived.length > 0 && (
          <details>
            <summary className="t-strong">{t('people.waivers', { count: waived.length })}</summary>
            <ul className="t-lines">
              {waived.map((person) => (
                <WaivedPerson key={person.enrolmentId} person={person} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </Panel>
  );
}

function Behind({ group: { requirement, behind } }: { group: RequirementGroup }): ReactNode {
  const { t } = useTranslation('eventRequirements');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const people = behind.filter(({ enrolmentId }) => chosen.has(enrolmentId));
  const choose = (id: string, isChosen: boolean): void =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <>
      <p className="t-strong" style={{ margin: 0 }}>
        {t('people.behind', { count: behind.length })}
      </p>
      <ul className="t-lines">
        {(all ? behind : behind.slice(0, SHOWN)).map(({ enrolmentId, name, standing }) => (
          <li key={enrolmentId}>
            <Checkbox
              label={<bdi className="t-strong">{name}</bdi>}
              description={t('people.progress', { attended: standing.attended, needed: requirement.needed })}
              checked={chosen.has(enrolmentId)}
              onChange={(event) => choose(enrolmentId, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {!all && behind.length > SHOWN && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('people.showAll')}
          </Button>
        </div>
      )}
      {people.length > 0 && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('people.waive', { count: people.length })}
          </Button>
        </div>
      )}
      {isOpen && (
        <WaiveDialog
          requirement={requirement}
          enrolmentIds={people.map(({ enrolmentId }) => enrolmentId)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function WaivedPerson({ person: { enrolmentId, name, standing } }: { person: PersonIn }): ReactNode {
  const { t } = useTranslation('eventRequirements');
  const formats = useFormats();
  const announce = useAnnounce();
  const again = useApiMutation(EndEventWaiverDocument, {
    touches: [EventStandingsDocument, EventRequirementsDocument],
    onSuccess: () => announce(t('people.asked', { name })),
  });
  const { waiver, requirement } = standing;
  if (!waiver) return null;
  const said = { reason: waiver.reason, who: waiver.givenBy ?? '', when: formats.moment(waiver.givenAt) };
  return (
    <li className="t-row" style={{ justifyContent: 'space-between', flexWrap: 'wrap' }}>
      <div style={{ flex: '1 1 220px' }}>
        <bdi className="t-strong">{name}</bdi>
        <div className="t-quiet t-small t-user" dir="auto">
          {t('people.waivedBy', said)}
        </div>
        <FailureNotice error={again.error} />
      </div>
      <Button
        size="sm"
        variant="subtle"
        aria-label={t('people.againOf', { name })}
        loading={again.isPending}
        onClick={() => again.mutate({ input: { requirementId: requirement.id, enrolmentId } })}
      >
        {t('people.again')}
      </Button>
    </li>
  );
}
