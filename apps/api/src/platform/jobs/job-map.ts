/**
 * The one typed map of jobs: name → what its subject id is the id of. A module adds its own beside the handler:
 *
 *     declare module '../../platform/jobs/job-map.js' {
 *       interface JobMap { 'imports.commit': 'import' }
 *     }
 *
 * and `jobs` in `modules.ts` lists them all, so that the worker can refuse to start when a name has no handler.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- modules fill it by declaration merging
export interface JobMap {}

/** `feature.verbNoun` */
export type JobName = keyof JobMap & string;

/** Every job name with its subject. Incomplete or too long: does not compile. */
export type JobTable = { readonly [Name in JobName]: JobMap[Name] };
