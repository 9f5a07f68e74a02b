import { Button, Checkbox, NativeSelect, PasswordInput, Slider, Textarea, TextInput } from '@mantine/core';
import {
  DARK,
  EmptyState,
  ErrorState,
  ErrorSummary,
  FormFoot,
  LIGHT,
  Lattice,
  LoadDots,
  LoadingState,
  Notice,
  PersonLine,
  ProgressLine,
  Steps,
  Tag,
  UserText,
} from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Data, Lists, NAMES } from './gallery-lists.js';
import { Dialogs, Parts } from './gallery-parts.js';
import { Section } from './gallery-section.js';

/** A photo that needs no file: a square in our colours. */
const PHOTO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#1E5B4A" d="M0 0h8v8H0z"/><circle cx="4" cy="4" r="2" fill="#E0A33A"/></svg>')}`;

/** The components, in the colours of the page. */
export function GallerySections({ scheme }: { scheme: 'light' | 'dark' }): ReactNode {
  return (
    <div className="t-stack" style={{ '--gap': '32px', marginBlockStart: 16 } as React.CSSProperties}>
      <Colours scheme={scheme} />
      <Buttons />
      <Fields />
      <Messages />
      <People />
      <Data />
      <Lists />
      <Parts />
      <Dialogs />
      <States />
    </div>
  );
}

function Colours({ scheme }: { scheme: 'light' | 'dark' }): ReactNode {
  const { t } = useTranslation('gallery');
  return (
    <>
      <Section name="colours">
        <ul className="t-cards" style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))' }}>
          {Object.entries(scheme === 'light' ? LIGHT : DARK).map(([name, value]: [string, string]) => (
            <li key={name}>
              <div className="t-swatch" style={{ background: value }} />
              <span className="t-small">
                {name} <span className="t-code">{value}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section name="type">
        <p className="t-h2">{t('sample.heading')}</p>
        <p className="t-prose" style={{ margin: 0 }}>
          {t('sample.prose')}
        </p>
      </Section>
    </>
  );
}

function Buttons(): ReactNode {
  const { t } = useTranslation('gallery');
  return (
    <Section name="buttons">
      <div className="t-row">
        <Button>{t('sample.primary')}</Button>
        <Button variant="default">{t('sample.plain')}</Button>
        <Button color="brick">{t('sample.danger')}</Button>
        <Button variant="outline" color="brick">
          {t('sample.danger')}
        </Button>
        <Button loading>{t('sample.busy')}</Button>
        <Button disabled>{t('sample.off')}</Button>
        <a className="t-link" href="#main">
          {t('sample.link')}
        </a>
      </div>
    </Section>
  );
}

function Fields(): ReactNode {
  const { t } = useTranslation('gallery');
  const field = { label: t('sample.label'), description: t('sample.help') };
  return (
    <Section name="fields">
      <div className="t-stack t-column">
        <ErrorSummary
          title={t('common:problemsTitle', { count: 1 })}
          problems={[{ fieldId: 'field-wrong', message: t('sample.error') }]}
        />
        <TextInput {...field} />
        <TextInput id="field-wrong" {...field} defaultValue={t('sample.long')} error={t('sample.error')} />
        <PasswordInput {...field} visibilityToggleButtonProps={{ 'aria-label': t('entry:passwordShow') }} />
        <NativeSelect {...field} data={[t('sample.step1'), t('sample.step2')]} />
        <Textarea {...field} minRows={2} />
        <TextInput {...field} disabled />
        <Checkbox label={t('sample.check')} defaultChecked />
        <Slider min={0} max={10} defaultValue={5} label={null} thumbLabel={t('sample.label')} thumbSize={26} />
        <FormFoot submit={t('sample.primary')} cancel={t('common:cancel')} onCancel={() => undefined} />
        <FormFoot submit={t('sample.danger')} danger cancel={t('common:cancel')} onCancel={() => undefined} />
        <FormFoot submit={t('sample.busy')} busy cancel={t('common:cancel')} onCancel={() => undefined} />
      </div>
    </Section>
  );
}

function Messages(): ReactNode {
  const { t } = useTranslation('gallery');
  return (
    <>
      <Section name="notices">
        <Notice title={t('sample.info')} />
        <Notice tone="success" title={t('sample.success')} />
        <Notice tone="attention" title={t('sample.attention')} />
        <Notice tone="danger" title={t('sample.trouble')} />
      </Section>
      <Section name="tags">
        <div className="t-row">
          <Tag>{t('sample.plain')}</Tag>
          <Tag tone="primary">{t('sample.success')}</Tag>
          <Tag tone="attention">{t('sample.attention')}</Tag>
          <Tag tone="danger">{t('sample.trouble')}</Tag>
          <Tag icon="waiting">{t('sample.busy')}</Tag>
        </div>
      </Section>
    </>
  );
}

function People(): ReactNode {
  const { t } = useTranslation('gallery');
  return (
    <Section name="people">
      <div className="t-row" style={{ gap: 24 }}>
        {[...NAMES, t('sample.long')].map((name) => (
          <PersonLine key={name} name={name} detail={t('sample.help')} />
        ))}
      </div>
      <div className="t-row" style={{ gap: 24 }}>
        <PersonLine name={t('sample.name')} photo={{ path: PHOTO, alt: t('sample.photo') }} />
        <PersonLine name={t('sample.name')} size="large" detail={t('sample.help')} />
        <LoadDots assigned={2} capacity={3} label={t('sample.half')} />
        <LoadDots assigned={2} capacity={2} label={t('sample.loadFull')} />
      </div>
      <UserText block>{t('sample.written')}</UserText>
    </Section>
  );
}

function States(): ReactNode {
  const { t } = useTranslation('gallery');
  return (
    <>
      <Section name="motif">
        <div style={{ maxInlineSize: 260 }}>
          <Lattice />
        </div>
      </Section>
      <Section name="progress">
        <Steps
          label={t('sections.progress')}
          current={1}
          steps={[t('sample.step1'), t('sample.step2'), t('sample.step3')]}
        />
        <ProgressLine label={t('sample.working')} value={t('sample.half')} done={5} total={10} />
        <ProgressLine label={t('sample.working')} done={0} total={0} />
      </Section>
      <Section name="states">
        <EmptyState title={t('sample.emptyTitle')} action={<Button>{t('sample.primary')}</Button>}>
          {t('sample.emptyText')}
        </EmptyState>
        <LoadingState label={t('sample.working')} rows={3} />
        <ErrorState title={t('common:loadFailed')} retry={t('common:tryAgain')} onRetry={() => undefined}>
          <p>{t('sample.trouble')}</p>
        </ErrorState>
      </Section>
    </>
  );
}
