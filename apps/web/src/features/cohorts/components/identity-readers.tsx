import { Button, NativeSelect } from '@mantine/core';
import {
  EndIdentityReaderDocument,
  type IdentityReaderFieldsFragment,
  IdentityReaderOfDocument,
  IdentityReadersDocument,
  NameIdentityReaderDocument,
  SchoolStaffDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ConfirmDialog, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import type { CohortWithSettings } from './cohort-settings.js';

type Reader = IdentityReaderFieldsFragment;

const MATCHES: readonly string[] = ['ADMINISTRATOR', 'COORDINATOR'];
const TOUCHES = [IdentityReadersDocument, IdentityReaderOfDocument];

/** Who is named in this cohort to read what people agree to show to these names, and to nobody else. */
export function IdentityReaders({ cohort, mayDecide }: { cohort: CohortWithSettings; mayDecide: boolean }): ReactNode {
  const { t } = useTranslation('cohorts');
  const query = useApiQuery(IdentityReadersDocument, { cohortId: cohort.id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const readers = query.data.cohort.identityReaders;
  return (
    <Panel title={t('readers.title')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('readers.text')}
        </p>
        {readers.length === 0 && <p style={{ margin: 0 }}>{t('readers.none')}</p>}
        {readers.length > 0 && (
          <ul className="t-todo">
            {readers.map((reader) => (
              <ReaderLine key={reader.id} reader={reader} mayDecide={mayDecide} />
            ))}
          </ul>
        )}
        {mayDecide && readers.length < LIMITS.identityReaders && <NameReader cohort={cohort} readers={readers} />}
      </div>
    </Panel>
  );
}

function ReaderLine({ reader, mayDecide }: { reader: Reader; mayDecide: boolean }): ReactNode {
  const { t } = useTranslation('cohorts');
  const formats = useFormats();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const end = useApiMutation(EndIdentityReaderDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('readers.ended', { name: reader.name })),
  });
  const close = (): void => setAsking(false);
  return (
    <li>
      <div className="t-row t-row-between">
        <span>
          <span className="t-strong" dir="auto">
            {reader.name}
          </span>{' '}
          {!reader.matches && <Tag tone="attention">{t('readers.noLonger')}</Tag>}
          <span className="t-quiet t-small" style={{ display: 'block' }}>
            {t('readers.since', { day: formats.day(reader.namedAt) })}
          </span>
        </span>
        {mayDecide && (
          <Button variant="default" size="sm" onClick={() => setAsking(true)}>
            {t('readers.end')}
          </Button>
        )}
      </div>
      <FailureNotice error={end.error} />
      <ConfirmDialog
        opened={asking}
        title={t('readers.endTitle', { name: reader.name })}
        confirm={t('readers.end')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={end.isPending}
        onConfirm={() => end.mutate({ readerId: reader.id }, { onSettled: close })}
        onClose={close}
      >
        {t('readers.endText')}
      </ConfirmDialog>
    </li>
  );
}

function NameReader({ cohort, readers }: { cohort: CohortWithSettings; readers: readonly Reader[] }): ReactNode {
  const { t } = useTranslation('cohorts');
  const announce = useAnnounce();
  const [memberId, setMemberId] = useState('');
  const staff = useApiQuery(SchoolStaffDocument, {}).data?.school.staff ?? [];
  const name = useApiMutation(NameIdentityReaderDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      setMemberId('');
      announce(t('readers.named'));
    },
  });
  const here = staff.filter(
    ({ id, roles, programRoles, signsIn }) =>
      signsIn &&
      !readers.some((reader) => reader.memberId === id) &&
      [...roles, ...programRoles.filter((one) => one.programId === cohort.program.id).flatMap((one) => one.roles)].some(
        (role) => MATCHES.includes(role),
      ),
  );
  return (
    <form
      className="t-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (memberId) name.mutate({ input: { cohortId: cohort.id, memberId } });
      }}
    >
      <FailureNotice error={name.error} />
      <NativeSelect
        label={t('readers.who')}
        description={t('readers.whoHelp')}
        data={[
          { value: '', label: t('readers.choose') },
          ...here.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        value={memberId}
        onChange={(event) => setMemberId(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" disabled={memberId === ''} loading={name.isPending}>
          {t('readers.name')}
        </Button>
      </div>
    </form>
  );
}
