import { Button, Checkbox, Menu, TextInput } from '@mantine/core';
import { DeletePeopleViewDocument, PeopleViewsDocument, SavePeopleViewDocument } from '@trellis/api-client';
import type { PeopleColumn, PeopleViewFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, useAnnounce } from '@trellis/ui';
import { IconBookmark, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { filterOf, type PeopleSearch, searchOf, sortOf } from '../hooks/people-search.js';

type View = PeopleViewFieldsFragment;

interface ViewsMenuProps {
  search: PeopleSearch;
  columns: readonly PeopleColumn[];
  onView: (search: PeopleSearch, columns: readonly PeopleColumn[]) => void;
}

/** Ways of looking at the list, kept by name: going to one, keeping this one, taking one's own away. */
export function ViewsMenu({ search, columns, onView }: ViewsMenuProps): ReactNode {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState<'save' | 'manage' | null>(null);
  const views = useApiQuery(PeopleViewsDocument, {}).data?.peopleViews ?? [];
  const mine = views.filter((view) => view.mine);
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden="true" />}>
            {t('views.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {views.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              rightSection={view.shared ? <IconUsers size={16} role="img" aria-label={t('views.shared')} /> : undefined}
              onClick={() =>
                onView(searchOf(view.filter, { by: view.sortBy, descending: view.descending }), view.columns)
              }
            >
              <bdi>{view.name}</bdi>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setOpen('save')}>{t('views.save')}</Menu.Item>
          {mine.length > 0 && <Menu.Item onClick={() => setOpen('manage')}>{t('views.manage')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {open === 'save' && <SaveView search={search} columns={columns} mine={mine} onClose={() => setOpen(null)} />}
      {open === 'manage' && <ManageViews views={mine} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Under a name that one has already, the kept view is this one from now on. */
function SaveView({
  search,
  columns,
  mine,
  onClose,
}: Omit<ViewsMenuProps, 'onView'> & { mine: readonly View[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const filled = useFilled();
  const announce = useAnnounce();
  const form = useAppForm({ name: '', shared: false }, { name: filled(t('views.name')) });
  const same = mine.find(({ name }) => name === form.values.name.trim());
  const save = useApiMutation(SavePeopleViewDocument, {
    touches: [PeopleViewsDocument],
    onSuccess: () => {
      announce(t('views.saved'));
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('views.saveTitle')} close={t('common:close')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ name, shared }) =>
          save.mutate({
            input: {
              id: same?.id,
              name: name.trim(),
              shared,
              filter: filterOf(search),
              sort: sortOf(search),
              columns: [...columns],
            },
          }),
        )}
      >
        <div className="t-stack">
          <FormProblems form={form} error={save.error} />
          <TextInput
            data-autofocus
            label={<FieldLabel>{t('views.name')}</FieldLabel>}
            description={same ? t('views.replaces') : t('views.what')}
            maxLength={LIMITS.nameCharacters}
            {...fieldProps(form, 'name')}
          />
          <Checkbox label={t('views.share')} {...form.getInputProps('shared', { type: 'checkbox' })} />
          <div>
            <Button type="submit" loading={save.isPending}>
              {t('common:save')}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}

function ManageViews({ views, onClose }: { views: readonly View[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const remove = useApiMutation(DeletePeopleViewDocument, { touches: [PeopleViewsDocument] });
  return (
    <Dialog onClose={onClose} title={t('views.manage')} close={t('common:close')}>
      <FailureNotice error={remove.error} />
      <ul className="t-plain t-stack">
        {views.map((view) => (
          <li key={view.id} className="t-row t-row-between">
            <span className="t-grow">
              <bdi>{view.name}</bdi> {view.shared && <span className="t-quiet t-small">{t('views.shared')}</span>}
            </span>
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('views.removeOne', { name: view.name })}
              loading={remove.isPending && remove.variables?.id === view.id}
              onClick={() => remove.mutate({ id: view.id })}
            >
              {t('views.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
