/** Something that must not be done twice where what comes after it fails and is tried again. */
export function once<Result>(act: () => Promise<Result>): () => Promise<Result> {
  let done: { readonly result: Result } | undefined;
  return async () => {
    done ??= { result: await act() };
    return done.result;
  };
}
