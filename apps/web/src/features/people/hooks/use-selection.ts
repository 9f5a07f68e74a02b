import type { PeopleFilterInput, PeopleSelectionInput } from '@trellis/api-client';
import { useCallback, useState } from 'react';

type Picked = { all: false; ids: ReadonlySet<string> } | { all: true; except: ReadonlySet<string> };

const NOBODY: Picked = { all: false, ids: new Set() };

export interface Selection {
  /** Everyone who matches, but those taken out. */
  everyone: boolean;
  has: (id: string) => boolean;
  count: (total: number) => number;
  set: (ids: readonly string[], selected: boolean) => void;
  selectEveryone: () => void;
  clear: () => void;
  toInput: (filter: PeopleFilterInput) => PeopleSelectionInput;
}

/** Who is picked. `key` names the filter: another one is another list, and nobody in it is picked yet. */
export function useSelection(key: string): Selection {
  const [kept, setKept] = useState<{ key: string; picked: Picked }>({ key, picked: NOBODY });
  const picked = kept.key === key ? kept.picked : NOBODY;
  const put = useCallback((next: Picked) => setKept({ key, picked: next }), [key]);
  const set = (ids: readonly string[], selected: boolean): void => {
    const changed = new Set(picked.all ? picked.except : picked.ids);
    for (const id of ids) {
      if (selected === picked.all) changed.delete(id);
      else changed.add(id);
    }
    put(picked.all ? { all: true, except: changed } : { all: false, ids: changed });
  };
  return {
    everyone: picked.all,
    has: (id) => (picked.all ? !picked.except.has(id) : picked.ids.has(id)),
    count: (total) => (picked.all ? Math.max(0, total - picked.except.size) : picked.ids.size),
    set,
    selectEveryone: () => put({ all: true, except: new Set() }),
    clear: () => put(NOBODY),
    toInput: (filter) => (picked.all ? { filter, except: [...picked.except] } : { ids: [...picked.ids] }),
  };
}
