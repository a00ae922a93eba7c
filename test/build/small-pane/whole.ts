/*! A licence of what is within. */
export async function told(): Promise<string> {
  return (await import("./later")).answer;
}

void told().then((answer) => Reflect.set(globalThis, "told", answer));
