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
  /** What the roles allow in the whole school. */
  permissions: readonly Permission[];
  /** What roles held in one program allow there, by the program's id. */
  programPermissions: ReadonlyMap<string, readonly Permission[]>;
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
  /** The school that the request named, member or not. */
  schoolSlug: string | null;
  accountId: string | null;
  signedIn: SignedIn | null;
  actor: Actor | null;
  locale: Locale;
  /** Address of the caller, for attempt limits only; never logged, never stored. */
  remoteAddress: string | null;
  /** A coarse word for what the caller signs in with; absent outside HTTP. */
  device?: string | null;
  /** Hands the session's token to the browser, or takes it away; absent outside HTTP. */
  setSessionCookie?: (token: string | null) => void;
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
    schoolSlug: null,
    accountId: ids.accountId ?? null,
    signedIn: null,
    actor: null,
    locale: 'en',
    remoteAddress: null,
  };
}

/** The service itself acting in a school: for jobs that must use the same use cases as people do. */
export function systemActor(schoolId: string, permissions: readonly Permission[]): Actor {
  return { schoolId, accountId: null, memberId: null, roles: [], permissions, programPermissions: new Map() };
}

/** What a job does because somebody ordered it: events and the audit name them. It may no more than the service itself. */
export function onBehalfOf<T>(memberId: string | null, work: () => T): T {
  return inContextOf({ actor: { ...systemActor(currentSchoolId(), []), memberId } }, work);
}

/** Runs `work` for another school or account than the request's own: opening a school, accepting an invitation. */
export function inContextOf<T>(change: Partial<WorkContext>, work: () => T): T {
  const context = storage.getStore();
  if (!context) throw new Error('There is no context to change.');
  return storage.run({ ...context, ...change }, work);
}
