import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LetterPage } from '../../features/library/components/letter-page.js';
import { LibraryPage } from '../../features/library/components/library-page.js';
import { WordingPage } from '../../features/wording/components/wording-page.js';
import { WordingReviewPage } from '../../features/wording/components/wording-review-page.js';
import { WordingsPage } from '../../features/wording/components/wordings-page.js';

export function DocumentsRoute(): ReactNode {
  return <LibraryPage kind="DOCUMENT" />;
}

export function LettersRoute(): ReactNode {
  return <LibraryPage kind="LETTER" />;
}

export function LetterRoute(): ReactNode {
  const { letterId } = useParams({ from: '/s/$slug/library/letters/$letterId' });
  return <LetterPage letterId={letterId} />;
}

export function WordingReviewRoute(): ReactNode {
  const { programId } = useParams({ from: '/s/$slug/programs/$programId/wording-review' });
  return <WordingReviewPage programId={programId} />;
}

export function MailWordsRoute(): ReactNode {
  const { program } = useSearch({ from: '/s/$slug/library/mails' });
  return <WordingsPage pages={false} programId={program} />;
}

export function PageWordsRoute(): ReactNode {
  const { program } = useSearch({ from: '/s/$slug/library/pages' });
  return <WordingsPage pages programId={program} />;
}

export function MailWordingRoute(): ReactNode {
  const { kind } = useParams({ from: '/s/$slug/library/mails/$kind' });
  const { program } = useSearch({ from: '/s/$slug/library/mails/$kind' });
  return <WordingPage kind={kind} programId={program} />;
}

export function PageWordingRoute(): ReactNode {
  const { kind } = useParams({ from: '/s/$slug/library/pages/$kind' });
  const { program } = useSearch({ from: '/s/$slug/library/pages/$kind' });
  return <WordingPage kind={kind} programId={program} />;
}
