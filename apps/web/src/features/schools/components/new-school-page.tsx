import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { OpenSchoolDocument, ViewerDocument } from '@trellis/api-client';
import type { Locale } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { PageHeader } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { deviceTimeZone, timeZones } from '../../../lib/format.js';

const BOUNDS = { minimum: LIMITS.slugMinimum, maximum: LIMITS.slugMaximum };

/** A name as an address: small letters, digits, hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LIMITS.slugMaximum)
    .replace(/^-+|-+$/g, '');
}

function slugFits(slug: string): boolean {
  return (
    slug.length >= BOUNDS.minimum && slug.length <= BOUNDS.maximum && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(slug)
  );
}

/** Open a school. Its address follows its name until it is changed by hand. */
export function NewSchoolPage(): ReactNode {
  const { t } = useTranslation('schools');
  const filled = useFilled();
  const navigate = useNavigate();
  const form = useAppForm<{ name: string; slug: string; locales: Locale[]; timeZone: string }>(
    { name: '', slug: '', locales: ['EN', 'FR'], timeZone: deviceTimeZone() },
    {
      name: filled(t('new.name')),
      slug: (slug) => (slugFits(slug) ? null : t('new.slugWrong', BOUNDS)),
      locales: (locales) => (locales.length > 0 ? null : t('new.localesWrong')),
    },
  );
  const open = useApiMutation(OpenSchoolDocument, {
    touches: [ViewerDocument],
    onSuccess: (result) => navigate({ to: '/s/$slug', params: { slug: result.openSchool.slug } }),
  });
  const nameProps = fieldProps(form, 'name');
  return (
    <div className="t-column">
      <PageHeader title={t('new.title')} lead={t('new.lead')} />
      <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => open.mutate({ input }))}>
        <FormProblems form={form} error={open.error} fieldOf={{ SLUG_TAKEN: 'slug' }} />
        <TextInput
          required
          dir="auto"
          maxLength={LIMITS.nameCharacters}
          label={<FieldLabel>{t('new.name')}</FieldLabel>}
          description={t('new.nameHelp')}
          {...nameProps}
          onChange={(event) => {
            const name = event.currentTarget.value;
            if (form.values.slug === slugOf(form.values.name)) form.setFieldValue('slug', slugOf(name));
            form.setFieldValue('name', name);
          }}
        />
        <TextInput
          required
          autoCapitalize="none"
          spellCheck={false}
          label={<FieldLabel>{t('new.slug')}</FieldLabel>}
          description={t('new.slugHelp', {
            ...BOUNDS,
            address: `${window.location.host}/s/${form.values.slug || '…'}`,
          })}
          {...fieldProps(form, 'slug')}
        />
        <Checkbox.Group
          label={<FieldLabel>{t('new.locales')}</FieldLabel>}
          description={t('new.localesHelp')}
          {...fieldProps(form, 'locales')}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
        >
          <div className="t-row" style={{ paddingBlock: 8 }}>
            <Checkbox value="EN" label={t('common:languages.EN')} />
            <Checkbox value="FR" label={t('common:languages.FR')} />
          </div>
        </Checkbox.Group>
        <NativeSelect label={t('new.timeZone')} data={timeZones()} {...fieldProps(form, 'timeZone')} />
        <div>
          <Button type="submit" loading={open.isPending}>
            {t('new.submit')}
          </Button>
        </div>
      </form>
    </div>
  );
}
