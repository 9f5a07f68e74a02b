import { AppError } from '../errors/app-error.js';

/** Uploads at once: of one person wherever they are a member, of one school, and of the process. */
export const UPLOAD_SLOTS = { person: 2, school: 3, process: 30 } as const;

/** Who holds places for uploads in this process, so that one school's slow senders take none of another's. */
export class UploadSlots {
  private readonly held = new Map<string, number>();

  /** Takes a place and returns what gives it back; UNAVAILABLE when the person, the school or the process has none left. */
  take(schoolId: string, accountId: string): () => void {
    const bounds = [
      [`person ${accountId}`, UPLOAD_SLOTS.person],
      [`school ${schoolId}`, UPLOAD_SLOTS.school],
      ['process', UPLOAD_SLOTS.process],
    ] as const;
    if (bounds.some(([key, most]) => (this.held.get(key) ?? 0) >= most)) throw new AppError('UNAVAILABLE');
    for (const [key] of bounds) this.add(key, 1);
    return () => {
      for (const [key] of bounds) this.add(key, -1);
    };
  }

  private add(key: string, change: 1 | -1): void {
    const count = (this.held.get(key) ?? 0) + change;
    if (count === 0) this.held.delete(key);
    else this.held.set(key, count);
  }
}
