import { SignOutDocument } from '@trellis/api-client';
import { useApiMutation } from './api.js';
import { useSignedIn } from './session.js';

/** Returns the function that ends this session, forgets what was read in it, and then goes on with `after`. */
export function useSignOut(after: () => void): () => void {
  const signedIn = useSignedIn();
  const { mutate } = useApiMutation(SignOutDocument, {
    touches: [],
    onSuccess: () => {
      signedIn(null);
      after();
    },
  });
  return () => mutate({});
}
