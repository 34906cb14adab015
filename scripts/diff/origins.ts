/** Which objects of a description an object of its canonical form was made of. */
export class Origins {
  private readonly written = new WeakMap<object, object[]>();

  /** Says that `made` stands for all of `from`, and returns it. */
  derive<T extends object>(made: T, ...from: object[]): T {
    this.written.set(made, [
      ...new Set([...this.of(made), ...from.flatMap((one) => this.written.get(one) ?? [one])]),
    ]);
    return made;
  }

  of = (made: object): readonly object[] => this.written.get(made) ?? [];
}
