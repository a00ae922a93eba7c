/** Two vocabularies for the same things, read in either direction. */
export class BothWays<Ours extends string, Theirs extends string | number> {
  private readonly byTheirs: ReadonlyMap<Theirs, Ours>;
  private readonly byOurs: ReadonlyMap<Ours, Theirs>;

  constructor(pairs: readonly (readonly [Ours, Theirs])[]) {
    this.byOurs = new Map(pairs);
    this.byTheirs = new Map(pairs.map(([ours, theirs]) => [theirs, ours]));
  }

  theirs(ours: Ours): Theirs | undefined {
    return this.byOurs.get(ours);
  }

  ours(theirs: Theirs | undefined): Ours | undefined {
    return theirs === undefined ? undefined : this.byTheirs.get(theirs);
  }
}
