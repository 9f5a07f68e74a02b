import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StepArea, keepFocus } from './index.js';

afterEach(cleanup);

/** Two frames on, as the keeper waits; the observer's turn comes before. */
async function drawn(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  });
}

describe('the place of the keyboard', () => {
  let stop: () => void;
  beforeEach(() => {
    stop = keepFocus();
  });
  afterEach(() => stop());

  it('goes to the title of the nearest part when what had it is gone', async () => {
    const view = (rows: string[]) => (
      <main tabIndex={-1}>
        <h1 tabIndex={-1}>Cohort</h1>
        <section>
          <h2 tabIndex={-1}>Pairs</h2>
          {rows.map((row) => (
            <button key={row}>{row}</button>
          ))}
        </section>
      </main>
    );
    const { rerender } = render(view(['one', 'two']));
    screen.getByRole('button', { name: 'one' }).focus();
    rerender(view(['two']));
    await drawn();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Pairs' }));
  });

  it('comes back to what was busy', async () => {
    const { rerender } = render(<button>Send</button>);
    const button = screen.getByRole('button');
    button.focus();
    // A browser takes the focus off by itself when it draws a disabled button.
    button.blur();
    rerender(<button disabled>Send</button>);
    await drawn();
    expect(document.activeElement).toBe(document.body);
    rerender(<button>Send</button>);
    await drawn();
    expect(document.activeElement).toBe(button);
  });

  it('comes back to what opened a dialog', async () => {
    const view = (open: boolean) => (
      <main tabIndex={-1}>
        <button>Ask</button>
        {open && <button>Yes</button>}
      </main>
    );
    const { rerender } = render(view(true));
    screen.getByRole('button', { name: 'Ask' }).focus();
    const dialog = document.body.appendChild(document.createElement('div'));
    const yes = dialog.appendChild(document.createElement('button'));
    yes.focus();
    dialog.remove();
    rerender(view(false));
    await drawn();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ask' }));
  });

  it('is left alone where a person gave it away', async () => {
    const { rerender } = render(<button>Send</button>);
    screen.getByRole('button').focus();
    screen.getByRole('button').blur();
    rerender(
      <>
        <button>Send</button>
        <p>Something came</p>
      </>,
    );
    await drawn();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a step', () => {
  beforeEach(() => {
    window.scrollTo = jest.fn() as typeof window.scrollTo;
  });
  const view = (step: number) => (
    <StepArea step={step}>
      <h2 tabIndex={-1}>Step {step}</h2>
    </StepArea>
  );

  it('takes the focus and the page to the top when it comes after another one, not when the page opens', () => {
    const { rerender } = render(view(1));
    expect(document.activeElement).toBe(document.body);
    rerender(view(2));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Step 2' }));
    expect(window.scrollTo).toHaveBeenCalledWith({ top: 0 });
  });

  it('takes the focus at once where a button opened it', () => {
    render(
      <StepArea step="new" opened>
        <h2 tabIndex={-1}>New</h2>
      </StepArea>,
    );
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'New' }));
    expect(window.scrollTo).not.toHaveBeenCalled();
  });
});
