import { Button, NativeSelect, TextInput } from '@mantine/core';
import { EraseMemberDocument, ExportMemberDocument } from '@trellis/api-client';
import type { DataFormat, MemberRequestReason, PersonPageFieldsFragment } from '@trellis/api-client';
import { Dialog, FormFoot, Panel, useAnnounce } from '@trellis/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { saveAs } from '../hooks/save-as.js';

type Person = Pick<PersonPageFieldsFragment, 'memberId' | 'displayName' | 'email'>;
type Kind = 'export' | 'erase';

/** What an administrator does when a person, or who acts for them, asks in writing. */
export function MemberRequests({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation('person');
  const [asking, setAsking] = useState<Kind | null>(null);
  const close = (): void => setAsking(null);
  return (
    <Panel title={t('request.title')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {t('request.text')}
      </p>
      <div className="t-row">
        <Button variant="default" onClick={() => setAsking('export')}>
          {t('request.export')}
        </Button>
        <Button variant="outline" color="brick" onClick={() => setAsking('erase')}>
          {t('request.erase')}
        </Button>
      </div>
      <Dialog
        opened={asking !== null}
        onClose={close}
        title={t(asking === 'erase' ? 'request.eraseTitle' : 'request.exportTitle')}
        close={t('common:close')}
      >
        {asking === 'export' && <ExportForm person={person} onDone={close} />}
        {asking === 'erase' && <EraseForm person={person} onCancel={close} />}
      </Dialog>
    </Panel>
  );
}

type RequestValues = {
  email: string;
  reason: MemberRequestReason;
  format: DataFormat;
};

function useRequestForm(): ReturnType<typeof useAppForm<RequestValues>> {
  const { t } = useTranslation('person');
  const filled = useFilled();
  return useAppForm<RequestValues>(
    { email: '', reason: 'PERSON_ASKED', format: 'HTML' },
    { email: filled(t('email')) },
  );
}

function ExportForm({ person, onDone }: { person: Person; onDone: () => void }): ReactNode {
  const { t } = useTranslation('person');
  const announce = useAnnounce();
  const form = useRequestForm();
  const make = useApiMutation(ExportMemberDocument, {
    touches: [],
    onSuccess: ({ exportMember }) => {
      saveAs(exportMember);
      announce(t('request.made', { name: person.displayName }));
      onDone();
    },
  });
  const formats = (['HTML', 'JSON'] as const).map((value) => ({ value, label: t(`request.formats.${value}`) }));
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit((values) => make.mutate({ input: { memberId: person.memberId, ...values } }))}
    >
      <p style={{ margin: 0 }}>{t('request.exportText')}</p>
      <FormProblems form={form} error={make.error} fieldOf={{ REQUEST_NOT_CONFIRMED: 'email' }} />
      <NativeSelect label={t('request.format')} data={formats} {...fieldProps(form, 'format')} />
      <WhyAndWho form={form} person={person} />
      <FormFoot
        submit={t('request.exportSubmit')}
        busy={make.isPending}
        cancel={t('common:cancel')}
        onCancel={onDone}
      />
    </form>
  );
}

function EraseForm({ person, onCancel }: { person: Person; onCancel: () => void }): ReactNode {
  const { t } = useTranslation('person');
  const slug = useSchoolSlug();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useRequestForm();
  const erase = useApiMutation(EraseMemberDocument, {
    touches: [],
    onSuccess: async ({ eraseMember: { told } }) => {
      announce(t(told ? 'request.erased' : 'request.erasedUntold'));
      // First away from the page of somebody who is no longer there.
      await navigate({ to: '/s/$slug', params: { slug } });
      await client.invalidateQueries({ queryKey: [slug] });
    },
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(({ email, reason }) =>
        erase.mutate({ input: { memberId: person.memberId, email, reason } }),
      )}
    >
      <p style={{ margin: 0 }}>{t('request.eraseText')}</p>
      <FormProblems form={form} error={erase.error} fieldOf={{ REQUEST_NOT_CONFIRMED: 'email' }} />
      <WhyAndWho form={form} person={person} />
      <FormFoot
        submit={t('request.eraseSubmit')}
        busy={erase.isPending}
        danger
        cancel={t('common:cancel')}
        onCancel={onCancel}
      />
    </form>
  );
}

/** The reason, which stays in the trail, and the address typed, so that it is nobody else. */
function WhyAndWho({ form, person }: { form: ReturnType<typeof useRequestForm>; person: Person }): ReactNode {
  const { t } = useTranslation('person');
  const reasons = (['PERSON_ASKED', 'REPRESENTATIVE_ASKED', 'LAW'] as const).map((value) => ({
    value,
    label: t(`request.reasons.${value}`),
  }));
  return (
    <>
      <NativeSelect label={t('request.reason')} data={reasons} {...fieldProps(form, 'reason')} />
      <TextInput
        required
        autoComplete="off"
        label={<FieldLabel>{t('request.typed', { email: person.email })}</FieldLabel>}
        {...fieldProps(form, 'email')}
      />
    </>
  );
}
