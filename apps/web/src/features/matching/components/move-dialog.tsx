import { Select } from '@mantine/core';
import type { MatchRunQuery, PersonRefFragment } from '@trellis/api-client';
import { Dialog, FormFoot } from '@trellis/ui';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import type { Moving } from '../hooks/use-draft-edits.js';
import { searchKey } from './mentor-list.js';

const WAITING = 'waiting';

interface MoveDialogProps {
  moving: Moving;
  loads: MatchRunQuery['matchRun']['mentorLoads'];
  onMove: (to: PersonRefFragment | null) => void;
  onClose: () => void;
}

/** Where should this mentee go? Any mentor by name, or the place of those who wait. */
export function MoveDialog({ moving, loads, onMove, onClose }: MoveDialogProps): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const opener = `[data-actions-of="${moving.mentee.id}"]`;
  // The dialog itself would give the focus to the menu's item, which is gone by then.
  useEffect(() => () => document.querySelector<HTMLElement>(opener)?.focus(), [opener]);
  const options = [
    ...(moving.from ? [{ value: WAITING, label: t('moveDialog.waiting') }] : []),
    ...loads
      .filter((load) => load.mentor.id !== moving.from?.id)
      .map((load) => ({
        value: load.mentor.id,
        label: t('moveDialog.option', {
          name: load.mentor.displayName,
          assigned: formats.number(load.assigned),
          capacity: formats.number(load.capacity),
        }),
      })),
  ];
  return (
    <Dialog
      returnFocus={false}
      onClose={onClose}
      title={t('moveDialog.title', { mentee: moving.mentee.displayName })}
      close={t('common:close')}
    >
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (chosen === null) return;
          onMove(chosen === WAITING ? null : (loads.find((load) => load.mentor.id === chosen)?.mentor ?? null));
          onClose();
        }}
      >
        <Select
          data-autofocus
          searchable
          label={t('moveDialog.to')}
          data={options}
          value={chosen}
          onChange={setChosen}
          nothingFoundMessage={t('moveDialog.nothing')}
          withScrollArea={false}
          styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
          error={asked && chosen === null ? t('moveDialog.choose') : undefined}
          filter={({ options: all, search }) =>
            all.filter((option) => 'label' in option && searchKey(option.label).includes(searchKey(search.trim())))
          }
        />
        <FormFoot submit={t('moveDialog.submit')} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
