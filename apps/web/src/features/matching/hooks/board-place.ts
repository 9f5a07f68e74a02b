import { notifyManager } from '@tanstack/react-query';

/** On a list of the board; its controls carry `data-actions-of` with what they act on. */
const LIST = '[data-board-list]';
const CONTROL = '[data-actions-of]';

const keyOf = (control: HTMLElement): string => control.dataset['actionsOf'] ?? '';

function controlsOf(list: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-board-list="${list}"] ${CONTROL}`)];
}

/**
 * Remembers where on the board someone works by keyboard, before an edit of `key` (a mentee, or a rule). The function that it
 * returns gives the focus, once the board has been read again, to the same control; where that is gone, to the next one of
 * the same list, so that a list can be worked down; where none is left, to the list's title. Nothing happens where nothing
 * had the focus, as when a mentee was dragged, or where someone has gone on by themself.
 */
export function placeOnBoard(key: string): () => void {
  const nobody = document.activeElement === null || document.activeElement === document.body;
  const control = [...document.querySelectorAll<HTMLElement>(CONTROL)].find((one) => keyOf(one) === key);
  const list = control?.closest<HTMLElement>(LIST)?.dataset['boardList'];
  if (nobody || !list) return () => undefined;
  const keys = controlsOf(list).map(keyOf);
  const at = keys.indexOf(key);
  const wanted = [key, ...keys.slice(at + 1), ...keys.slice(0, at).reverse()];
  const restore = (): void => {
    if (!isFree(document.activeElement, key)) return;
    const there = new Map(controlsOf(list).map((one) => [keyOf(one), one]));
    const next = wanted.map((one) => there.get(one)).find((one) => one !== undefined);
    (next ?? document.getElementById(`${list}-title`))?.focus();
  };
  // What was read is drawn after what the cache has told by now, and a frame later it stands.
  return () => notifyManager.schedule(() => requestAnimationFrame(restore));
}

/** Not somewhere that a person chose: on nothing, on a title, or still on what they pressed. */
function isFree(active: Element | null, key: string): boolean {
  if (active === null || active === document.body || active.matches('h1, h2, h3, main')) return true;
  return active instanceof HTMLElement && active.matches(CONTROL) && keyOf(active) === key;
}
