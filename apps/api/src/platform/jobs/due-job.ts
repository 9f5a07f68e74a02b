/** One row of `due_work` as claimed: the queue carries this and nothing more. A later claim makes it stale. */
export interface WorkClaim {
  schoolId: string;
  id: string;
  claim: number;
  job: string;
  subjectId: string;
}

/** What a handler is given. It runs in the context of the school, outside any transaction. */
export interface DueJob extends WorkClaim {
  /** 1 for the first try. */
  attempt: number;
  /** When this try fails as well, the row is given up: the moment to say so in one's own tables. */
  isLastAttempt: boolean;
  /** Aborted when the claim is lost (another worker has the work now) or the process is out of time to finish. */
  signal: AbortSignal;
}

/** The claim is no longer ours: whatever was done in this transaction must not stand. */
export class StaleClaimError extends Error {
  constructor(claim: WorkClaim) {
    super(`Claim ${claim.claim} of ${claim.job} ${claim.id} is stale.`);
    this.name = 'StaleClaimError';
  }
}
