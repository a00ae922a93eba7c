/** Something that must not be done twice where what comes after it fails and is tried again. */
export function once<Given extends readonly unknown[], Result>(
  act: (...given: Given) => Promise<Result>
): (...given: Given) => Promise<Result> {
  let done: { readonly result: Result } | undefined;
  return async (...given) => {
    done ??= { result: await act(...given) };
    return done.result;
  };
}
