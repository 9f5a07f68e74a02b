import { Button, Checkbox, Radio, Textarea } from '@mantine/core';
import { ConcernWaysDocument, MyConcernsDocument, RaiseConcernDocument } from '@trellis/api-client';
import type { ConcernWaysQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import { PauseButton } from '../../../lib/pause-match.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { CarePage } from './care-page.js';
import { useOwnMatches } from './use-own-matches.js';
import { CrisisLines } from './crisis-lines.js';
import { useConcernPerson } from './use-concern-person.js';

type Ways = ConcernWaysQuery['concernWays'];

/** A concern: whom it is about, who is to read it, what that means, and only then the words. */
export function ConcernFormPage(): ReactNode {
  const { t } = useTranslation('care');
  const query = useApiQuery(ConcernWaysDocument, {});
  return (
    <CarePage title={t('concern.title')} lead={t('concern.lead')}>
      <CrisisLines />
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingState label={t('common:loading')} />}
      {query.data && <ConcernForm ways={query.data.concernWays} />}
      <Pauses />
    </CarePage>
  );
}

/** Beside what one says, and without having to say anything: each match of one's own can be paused at once. */
function Pauses(): ReactNode {
  const { t } = useTranslation('care');
  const pausable = useOwnMatches().filter(({ pausable: can }) => can);
  if (pausable.length === 0) return null;
  return (
    <Panel title={t('pause.title')}>
      {pausable.map(({ id, name }) => (
        <div key={id}>
          <p dir="auto">{t('pause.text', { name })}</p>
          <PauseButton mentorshipId={id} name={name} />
        </div>
      ))}
    </Panel>
  );
}

function ConcernForm({ ways }: { ways: Ways }): ReactNode {
  const { t } = useTranslation('care');
  const slug = useSchoolSlug();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const filled = useFilled();
  const [named, setNamed] = useState<readonly string[]>([]);
  const form = useAppForm<{ recipientId: string; said: string }>(
    { recipientId: '', said: '' },
    { recipientId: filled(t('concern.recipient')), said: filled(t('concern.said')) },
  );
  const raise = useApiMutation(RaiseConcernDocument, {
    touches: [MyConcernsDocument],
    onSuccess: async ({ raiseConcern }) => {
      announce(t('sent'));
      const params = { slug, concernId: raiseConcern.concern.id };
      await navigate({ to: '/s/$slug/help/concerns/$concernId', params });
    },
  });
  const recipients = ways.recipients.filter(({ memberId }) => !named.includes(memberId));
  const name = (ids: readonly string[]): void => {
    setNamed(ids);
    // Whoever was to read it and is named now has to be chosen anew.
    if (ids.includes(form.values.recipientId)) form.setFieldValue('recipientId', '');
  };
  return (
    <form
      noValidate
      className="t-stack"
      style={{ '--gap': '24px' } as React.CSSProperties}
      onSubmit={form.onSubmit((values) => raise.mutate({ input: { ...values, namedIds: [...named] } }))}
    >
      <FormProblems form={form} error={raise.error} />
      <WhomAbout people={ways.people} named={named} onName={name} />
      <Panel title={t('concern.recipient')}>
        {recipients.length === 0 && <Notice tone="attention">{t('concern.nobody')}</Notice>}
        {recipients.length > 0 && <Recipients recipients={recipients} props={fieldProps(form, 'recipientId')} />}
        <Outside ways={ways} />
      </Panel>
      {recipients.length > 0 && (
        <>
          <Before ways={ways} />
          <Textarea
            autosize
            minRows={6}
            maxLength={LIMITS.careCharacters}
            label={<FieldLabel>{t('concern.said')}</FieldLabel>}
            description={t('concern.saidHelp')}
            {...fieldProps(form, 'said')}
          />
          <div>
            <Button type="submit" loading={raise.isPending}>
              {t('concern.send')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function WhomAbout({
  people,
  named,
  onName,
}: {
  people: Ways['people'];
  named: readonly string[];
  onName: (ids: readonly string[]) => void;
}): ReactNode {
  const { t } = useTranslation('care');
  const describe = useConcernPerson();
  return (
    <Panel title={t('concern.about')}>
      <Checkbox.Group
        label={t('concern.aboutLabel')}
        description={t('concern.aboutHelp')}
        value={[...named]}
        onChange={onName}
      >
        <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 12 } as React.CSSProperties}>
          {people.map((person) => (
            <Checkbox key={person.memberId} value={person.memberId} label={<bdi>{describe(person)}</bdi>} />
          ))}
        </div>
      </Checkbox.Group>
    </Panel>
  );
}

function Recipients({
  recipients,
  props,
}: {
  recipients: Ways['recipients'];
  props: ReturnType<typeof fieldProps>;
}): ReactNode {
  const { t } = useTranslation('care');
  const describe = useConcernPerson();
  return (
    <Radio.Group label={t('concern.recipientLabel')} description={t('concern.recipientHelp')} {...props}>
      <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 12 } as React.CSSProperties}>
        {recipients.map((person) => (
          <Radio key={person.memberId} value={person.memberId} label={<bdi>{describe(person)}</bdi>} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Offices that do not read here: one reaches them by oneself. */
function Outside({ ways }: { ways: Ways }): ReactNode {
  const { t } = useTranslation('care');
  const { language } = useFormats();
  if (ways.outside.length === 0) return null;
  return (
    <div style={{ marginBlockStart: 16 }}>
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('concern.outside')}
      </p>
      <ul style={{ marginBlock: '6px 0' }}>
        {ways.outside.map(({ label, address }) => (
          <li key={address} dir="auto">
            {`${localized(label, language)}: ${address}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What sending it means, read before the first word. */
function Before({ ways }: { ways: Ways }): ReactNode {
  const { t } = useTranslation('care');
  const { language } = useFormats();
  return (
    <Panel title={t('concern.before')}>
      <dl className="t-answers">
        {(['reads', 'mustPassOn', 'expect', 'unopened', 'anonymous'] as const).map((what) => {
          const own = what === 'mustPassOn' || what === 'expect' ? ways[what] : null;
          return (
            <div key={what}>
              <dt>{t(`concern.beforeTitles.${what}`)}</dt>
              <dd dir="auto" style={{ whiteSpace: 'pre-line' }}>
                {(own && localized(own, language)) || t(`concern.beforeTexts.${what}`)}
              </dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
