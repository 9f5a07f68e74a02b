import { Button, TextInput } from '@mantine/core';
import { MyAgreementDocument, MyAgreementsToSignDocument, SignAgreementDocument } from '@trellis/api-client';
import type { AgreementPersonFieldsFragment, MyAgreementFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, Panel, Tag, UserText, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';

/** Who has signed what stands there now, and one's own signature. */
export function SignPanel({
  agreement,
  saving,
}: {
  agreement: MyAgreementFieldsFragment;
  /** Something that was written is still on its way: what is signed would not be what stands there. */
  saving: boolean;
}): ReactNode {
  const { t } = useTranslation('agreements');
  const me = agreement.people.find(({ isMe }) => isMe);
  return (
    <Panel title={t('sign.title')} aside={<Tag>{t(`states.${agreement.state}`)}</Tag>}>
      <div className="t-stack">
        <ul className="t-plain">
          {agreement.people.map((person) => (
            <Signer key={person.enrolmentId} person={person} />
          ))}
        </ul>
        {agreement.changes.length > 0 && <Changes agreement={agreement} />}
        {agreement.isOpen && me && !me.signedAt && <SignForm agreement={agreement} saving={saving} />}
      </div>
    </Panel>
  );
}

function Signer({ person }: { person: AgreementPersonFieldsFragment }): ReactNode {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const { displayName, isMe, signedAt, signedAs } = person;
  return (
    <li>
      <span className="t-strong" dir="auto">
        {isMe ? t('you', { name: displayName }) : displayName}
      </span>{' '}
      <span className="t-quiet" dir="auto">
        {signedAt ? t('sign.signed', { name: signedAs ?? '', when: formats.moment(signedAt) }) : t('sign.notSigned')}
      </span>
    </li>
  );
}

/** What reads differently than in the version that was signed last. */
function Changes({ agreement }: { agreement: MyAgreementFieldsFragment }): ReactNode {
  const { t } = useTranslation('agreements');
  const { language } = useFormats();
  return (
    <Notice tone="attention" title={t('changes.title')}>
      {agreement.changes.map(({ partId, enrolmentId, before, after }) => {
        const part = agreement.parts.find(({ id }) => id === partId);
        const by = agreement.people.find((person) => person.enrolmentId === enrolmentId);
        const title = part ? localized(part.title, language) : '';
        return (
          <div key={`${partId} ${enrolmentId ?? ''}`}>
            <h3 className="t-h3" dir="auto">
              {by ? t('changes.of', { part: title, name: by.displayName }) : title}
            </h3>
            <p className="t-quiet t-small">{t('changes.before')}</p>
            {before ? <UserText block>{before}</UserText> : <p>{t('nothingYet')}</p>}
            <p className="t-quiet t-small">{t('changes.after')}</p>
            {after ? <UserText block>{after}</UserText> : <p>{t('nothingYet')}</p>}
          </div>
        );
      })}
    </Notice>
  );
}

function SignForm({ agreement, saving }: { agreement: MyAgreementFieldsFragment; saving: boolean }): ReactNode {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const announce = useAnnounce();
  const filled = useFilled();
  const form = useAppForm({ name: '' }, { name: filled(t('sign.name')) });
  const sign = useApiMutation(SignAgreementDocument, {
    touches: [MyAgreementDocument, MyAgreementsToSignDocument],
    onSuccess: () => announce(t('sign.done')),
  });
  const { mentorshipId, revision, missing, parts } = agreement;
  if (missing.length > 0) {
    const titles = parts
      .filter(({ id }) => missing.includes(id))
      .map(({ title }) => localized(title, formats.language));
    return <Notice>{t('sign.missing', { parts: formats.list(titles) })}</Notice>;
  }
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={form.onSubmit(({ name }) => sign.mutate({ input: { mentorshipId, revision, name } }))}
    >
      <FormProblems form={form} error={sign.error} />
      <TextInput
        maxLength={LIMITS.nameCharacters}
        autoComplete="name"
        dir="auto"
        label={<FieldLabel>{t('sign.name')}</FieldLabel>}
        description={t('sign.help')}
        {...fieldProps(form, 'name')}
      />
      <div>
        <Button type="submit" loading={sign.isPending} disabled={saving}>
          {t('sign.button')}
        </Button>
      </div>
    </form>
  );
}
