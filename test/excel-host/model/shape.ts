/**
 * Ties the stand-in's classes to the documented API: a class that implements
 * `HostShape<Excel.Range, "values" | "getCell">` has members of those names, fed with the
 * documented arguments and answering the documented types. API objects are the stand-in's own.
 */
export type HostShape<Api, Member extends keyof Api> = {
  readonly [name in Member]: HostMember<Api[name]>;
};

type HostMember<Type> = Type extends (...args: infer Args) => infer Result
  ? (...args: HostArguments<Args>) => HostAnswer<Result>
  : HostAnswer<Type> | null;

type HostArguments<Args extends unknown[]> = { [index in keyof Args]: HostArgument<Args[index]> };

type HostArgument<Type> = Type extends OfficeExtension.ClientObject ? never : Type;

type HostAnswer<Type> =
  Type extends OfficeExtension.ClientResult<infer Value>
    ? Value | null
    : Type extends OfficeExtension.ClientObject
      ? object | null
      : Type extends readonly (infer Item)[]
        ? readonly HostAnswer<Item>[]
        : Type extends string
          ? `${Type}`
          : Type;
