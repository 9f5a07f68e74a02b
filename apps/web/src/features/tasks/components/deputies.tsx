import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ColleaguesDocument, DeputiesDocument, EndDeputyDocument, NameDeputyDocument } from '@trellis/api-client';
import type { DeputyFieldsFragment } from '@trellis/api-client';
import { FormFoot, LoadingState, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';

/** Who is away, who stands in, and naming someone. */
export function Deputies(): ReactNode {
  const { t } = useTranslation('tasks');
  const list = useApiQuery(DeputiesDocument, {});
  const [naming, setNaming] = useState(false);
  const deputies = list.data?.school.deputies;
  return (
    <Panel title={t('deputy.title')}>
      <div className="t-stack">
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('deputy.text')}
        </p>
        {list.error && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        {!list.data && !list.error && <LoadingState label={t('common:loading')} rows={1} />}
        {deputies?.length === 0 && <p style={{ margin: 0 }}>{t('deputy.none')}</p>}
        {deputies && deputies.length > 0 && <DeputyList deputies={deputies} />}
        {naming ? (
          <NameDeputy onDone={() => setNaming(false)} />
        ) : (
          <div>
            <Button variant="default" onClick={() => setNaming(true)}>
              {t('deputy.name')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function DeputyList({ deputies }: { deputies: readonly DeputyFieldsFragment[] }): ReactNode {
  const { t } = useTranslation('tasks');
  const formats = useFormats();
  const announce = useAnnounce();
  const end = useApiMutation(EndDeputyDocument, { onSuccess: () => announce(t('deputy.ended')) });
  return (
    <>
      <FailureNotice error={end.error} />
      <ul className="t-todo">
        {deputies.map((one) => (
          <li key={one.id}>
            <div style={{ flex: '1 1 180px' }}>
              <div>{t('deputy.line', { deputy: one.deputyName, absent: one.absentName })}</div>
              <div className="t-quiet t-small">
                {t('deputy.days', { from: formats.day(one.fromOn), to: formats.day(one.toOn) })}
              </div>
              {one.holdsNow && <Tag tone="primary">{t('deputy.now')}</Tag>}
            </div>
            <Button
              variant="default"
              size="sm"
              loading={end.isPending && end.variables.id === one.id}
              aria-label={t('deputy.endOf', { absent: one.absentName })}
              onClick={() => end.mutate({ id: one.id })}
            >
              {t('deputy.end')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function NameDeputy({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation('tasks');
  const filled = useFilled();
  const { school } = useSchool();
  const colleagues = useApiQuery(ColleaguesDocument, {}).data?.school.colleagues ?? [];
  const form = useAppForm(
    { absentId: school?.me.id ?? '', deputyId: '', fromOn: '', toOn: '' },
    { deputyId: filled(t('deputy.who')), fromOn: filled(t('deputy.from')), toOn: filled(t('deputy.to')) },
  );
  const name = useApiMutation(NameDeputyDocument, { onSuccess: onDone });
  const people = colleagues.map(({ id, displayName }) => ({ value: id, label: displayName }));
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => name.mutate({ input }))}>
      <FormProblems
        form={form}
        error={name.error}
        fieldOf={{
          DEPUTY_UNABLE: 'deputyId',
          DEPUTY_AWAY: 'deputyId',
          DEPUTY_OVERLAPS: 'fromOn',
          DEPUTY_DATES: 'toOn',
        }}
      />
      <NativeSelect label={t('deputy.absent')} data={people} {...fieldProps(form, 'absentId')} />
      <NativeSelect
        required
        label={<FieldLabel>{t('deputy.who')}</FieldLabel>}
        description={t('deputy.whoHelp')}
        data={[
          { value: '', label: t('deputy.choose') },
          ...people.filter(({ value }) => value !== form.values.absentId),
        ]}
        {...fieldProps(form, 'deputyId')}
      />
      <TextInput
        required
        type="date"
        label={<FieldLabel>{t('deputy.from')}</FieldLabel>}
        {...fieldProps(form, 'fromOn')}
      />
      <TextInput required type="date" label={<FieldLabel>{t('deputy.to')}</FieldLabel>} {...fieldProps(form, 'toOn')} />
      <FormFoot submit={t('deputy.submit')} busy={name.isPending} cancel={t('common:cancel')} onCancel={onDone} />
    </form>
  );
}
