import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale, Permission, Role } from '@trellis/contracts';
import { AppError } from '../errors/app-error.js';

/** Who is acting in a school. Services take it as their first argument, so that authorisation is seen in the signature. */
export interface Actor {
  schoolId: string;
  accountId: string | null;
  /** Null for the service itself (a job). */
  memberId: string | null;
  roles: readonly Role[];
  permissions: readonly Permission[];
}

/** A signed-in person, before or beside any school. */
export interface SignedIn {
  accountId: string;
  sessionId: string;
  locale: Locale;
}

/** What a request or a job knows about itself. Tenancy is implicit, so that nobody can forget it. */
export interface WorkContext {
  requestId: string;
  schoolId: string | null;
  accountId: string | null;
  signedIn: SignedIn | null;
  actor: Actor | null;
  locale: Locale;
  /** Address of the caller, for attempt limits only; never logged, never stored. */
  remoteAddress: string | null;
}

const storage = new AsyncLocalStorage<WorkContext>();

/** Runs `work` inside a context; everything that it awaits sees it. */
export function runInContext<T>(context: WorkContext, work: () => T): T {
  return storage.run(context, work);
}

export function currentContext(): WorkContext | undefined {
  return storage.getStore();
}

/** The school of this request or job; throws SCHOOL_REQUIRED where none was named. */
export function currentSchoolId(): string {
  const schoolId = storage.getStore()?.schoolId;
  if (!schoolId) throw new AppError('SCHOOL_REQUIRED');
  return schoolId;
}

/** A job's context: the school (or account) of its payload and no person. */
export function jobContext(ids: { schoolId?: string; accountId?: string }, requestId: string): WorkContext {
  return {
    requestId,
    schoolId: ids.schoolId ?? null,
    accountId: ids.accountId ?? null,
    signedIn: null,
    actor: null,
    locale: 'en',
    remoteAddress: null,
  };
}

/** The service itself acting in a school: for jobs that must use the same use cases as people do. */
export function systemActor(schoolId: string, permissions: readonly Permission[]): Actor {
  return { schoolId, accountId: null, memberId: null, roles: [], permissions };
}
