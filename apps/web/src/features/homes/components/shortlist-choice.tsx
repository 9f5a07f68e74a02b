import { Button } from '@mantine/core';
import { ChooseFromShortlistDocument, MyShortlistsDocument, RefuseShortlistDocument } from '@trellis/api-client';
import type { MyShortlistsFieldsFragment, ShortlistRefusal } from '@trellis/api-client';
import { ConfirmDialog, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { ListedMentor } from './listed-mentor.js';

type List = MyShortlistsFieldsFragment['lists'][number];
type Listed = List['mentors'][number];

/** Whom one would like, in the order in which they were added; or nobody of these, or to wait. */
export function ShortlistChoice({ list }: { list: List }): ReactNode {
  const { t } = useTranslation('shortlists');
  const formats = useFormats();
  const announce = useAnnounce();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [lacks, setLacks] = useState(false);
  const send = useApiMutation(ChooseFromShortlistDocument, {
    touches: [MyShortlistsDocument],
    onSuccess: () => announce(t('mine.sent')),
  });
  // Whoever is not available any more is no longer in the choice either.
  const open = list.mentors.filter(({ state }) => state === 'LISTED').map(({ mentor }) => mentor.enrolmentId);
  const chosen = added.filter((id) => open.includes(id));
  const names = chosen.map(
    (id) => list.mentors.find(({ mentor }) => mentor.enrolmentId === id)?.mentor.displayName ?? '',
  );
  const change = (id: string): void => {
    setLacks(false);
    setAdded(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  const submit = (): void =>
    chosen.length === 0 ? setLacks(true) : send.mutate({ input: { id: list.id, mentorIds: [...chosen] } });
  return (
    <Panel title={t('mine.title')}>
      <div className="t-stack">
        <p className="t-prose" style={{ margin: 0 }} dir="auto">
          {t('mine.lead', { cohort: list.cohortName })} {t('mine.until', { day: formats.day(list.chooseBy) })}
        </p>
        <ul className="t-todo">
          {list.mentors.map((listed) => (
            <Choosable
              key={listed.mentor.enrolmentId}
              listed={listed}
              place={chosen.indexOf(listed.mentor.enrolmentId) + 1}
              onChange={() => change(listed.mentor.enrolmentId)}
            />
          ))}
        </ul>
        <p aria-live="polite" style={{ margin: 0 }} dir="auto">
          {names.length > 0
            ? t('mine.yourOrder', { names: names.map((name, at) => `${at + 1}. ${name}`).join(' · ') })
            : t('mine.empty')}
        </p>
        {lacks && (
          <p role="alert" className="t-strong" style={{ margin: 0 }}>
            {t('mine.needOne')}
          </p>
        )}
        <FailureNotice error={send.error} />
        <div>
          <Button loading={send.isPending} onClick={submit}>
            {t('mine.send')}
          </Button>
        </div>
        <Refusals listId={list.id} />
      </div>
    </Panel>
  );
}

function Choosable({
  listed: { mentor, state, common },
  place,
  onChange,
}: {
  listed: Listed;
  /** Of one's own order; 0 while not in it. */
  place: number;
  onChange: () => void;
}): ReactNode {
  const { t } = useTranslation('shortlists');
  const name = mentor.displayName;
  if (state !== 'LISTED')
    return (
      <ListedMentor mentor={mentor} common={common}>
        <Tag icon="none">{t('mine.notAvailable')}</Tag>
      </ListedMentor>
    );
  return (
    <ListedMentor mentor={mentor} common={common}>
      <span className="t-row">
        {place > 0 && <Tag tone="primary">{t('mine.place', { place })}</Tag>}
        <Button
          size="sm"
          variant="default"
          aria-label={t(place > 0 ? 'mine.removeOf' : 'mine.addOf', { name })}
          onClick={onChange}
        >
          {t(place > 0 ? 'mine.remove' : 'mine.add')}
        </Button>
      </span>
    </ListedMentor>
  );
}

/** Nobody of these; or not now. Neither costs anything. */
function Refusals({ listId }: { listId: string }): ReactNode {
  const { t } = useTranslation('shortlists');
  const [asking, setAsking] = useState(false);
  const refuse = useApiMutation(RefuseShortlistDocument, { touches: [MyShortlistsDocument] });
  const say = (answer: ShortlistRefusal): void => refuse.mutate({ input: { id: listId, answer } });
  return (
    <>
      <FailureNotice error={refuse.error} />
      <div className="t-row">
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('mine.noneOfThese')}
        </Button>
        <Button variant="default" loading={refuse.isPending} onClick={() => say('RATHER_WAIT')}>
          {t('mine.rather')}
        </Button>
      </div>
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('mine.ratherHelp')}
      </p>
      <ConfirmDialog
        opened={asking}
        title={t('mine.noneTitle')}
        confirm={t('mine.noneOfThese')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={refuse.isPending}
        onConfirm={() => say('NONE_OF_THESE')}
        onClose={() => setAsking(false)}
      >
        <p className="t-prose">{t('mine.noneText')}</p>
      </ConfirmDialog>
    </>
  );
}
