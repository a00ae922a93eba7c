/**
 * Carries out the messages of the office.js runtime on plain objects whose members bear the
 * documented names. It knows nothing about Excel.
 */
import { HostError, apiNotFound, invalidReference, notImplemented } from "./errors";
import {
  ACTION,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ErrorBody,
  type ObjectPath,
  PATH,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";

/** An object of the host that add-ins can reach. Its other members are those of the API. */
export interface HostObject {
  /** The API's name of the class, such as `Worksheet`. */
  readonly className: string;
  /** The properties that `load()` brings when none are named. */
  readonly scalars: readonly string[];
  /** By what a later request finds the object again in its collection: `Id` or `_Id`. */
  readonly identity?: Readonly<Record<string, string>>;
  /** Set for collections: their objects in order. */
  readonly items?: readonly HostObject[];
  /** Set for collections: the object of that key; throws `ItemNotFound`. */
  getItem?(key: unknown): HostObject;
}

/** The objects an add-in holds on to across its requests. */
export interface References {
  keep(object: HostObject): string;
  find(id: string): HostObject | undefined;
  idOf(object: HostObject): string | undefined;
  drop(id: string): void;
}

export interface InterpreterOptions {
  readonly root: HostObject;
  readonly references: References;
  /** Objects the runtime asks for by name beside the root. */
  readonly services?: Readonly<Record<string, HostObject>>;
  /** Whether the host is new enough to have a member; all are there unless given. */
  readonly isAvailable?: (className: string, member: string) => boolean;
  /** Throws where the host refuses a member that it has. */
  readonly admit?: (target: HostObject, member: string) => void;
}

/** Carries out one request. Results before a failing action stand; nothing is rolled back. */
export function interpret(body: RequestBody, options: InterpreterOptions): ResponseBody {
  return new Batch(body, options).run();
}

const isInternal = (name: string): boolean => name.startsWith("_");
const hostName = (name: string): string =>
  isInternal(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
const wireName = (name: string): string =>
  isInternal(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** How answers are spelt: `load` wants capitals and `_Items`, `retrieve` the documented names. */
interface Spelling {
  readonly property: (name: string) => string;
  readonly items: string;
}
const LOADED: Spelling = { property: wireName, items: "_Items" };
const RETRIEVED: Spelling = { property: (name) => name, items: "items" };

type Answer = Record<string, unknown>;
type PropertyPath = readonly string[];

function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "scalars" in value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];

  constructor(
    private readonly body: RequestBody,
    private readonly options: InterpreterOptions
  ) {}

  run(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.perform(action);
      } catch (error) {
        const Error = this.describe(error, action, index);
        return { Results: this.results, TraceIds: this.traceIds, Error };
      }
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  private perform(action: Action): void {
    if (action.ActionType === ACTION.trace) {
      this.traceIds.push(action.Id);
      this.answer(action, null);
      return;
    }
    const target = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.answer(action, target && this.identity(target));
      case ACTION.query:
        return this.answer(action, target && this.query(target, action.QueryInfo ?? {}, LOADED));
      case ACTION.queryAsJson:
        return this.answer(action, target && this.query(target, action.QueryInfo ?? {}, RETRIEVED));
      case ACTION.method:
        return this.answer(action, target && this.call(target, action.Name, action.ArgumentInfo));
      case ACTION.setProperty:
        if (target) this.set(target, action.Name, this.args(action.ArgumentInfo)[0]);
        return;
      case ACTION.update:
        if (target) this.update(target, action.ObjectState ?? {});
        return;
      default:
        throw notImplemented(`request action ${action.ActionType}`);
    }
  }

  private answer(action: Action, value: unknown): void {
    this.results.push({ ActionId: action.Id, Value: value ?? null });
  }

  /** The object of a path, made once per request; `null` is a null object. */
  private object(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (path === undefined) throw new HostError("InvalidObjectPath", `No path ${pathId}`);
    const made = this.follow(path);
    this.objects.set(pathId, made);
    return made;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.options.root;
      case PATH.null:
        return null;
      case PATH.service: {
        const service = this.options.services?.[path.Name];
        if (service === undefined) throw notImplemented(path.Name);
        return service;
      }
      case PATH.reference: {
        const kept = this.options.references.find(path.Name);
        if (kept === undefined) throw invalidReference();
        return kept;
      }
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return this.asObject(this.get(parent, path.Name), parent, path.Name);
      case PATH.method:
        return this.asObject(this.call(parent, path.Name, path.ArgumentInfo), parent, path.Name);
      case PATH.indexer: {
        if (!parent.getItem) throw notImplemented(`${parent.className}.getItem`);
        return parent.getItem(this.args(path.ArgumentInfo)[0]);
      }
      default:
        throw notImplemented(`object path ${path.ObjectPathType}`);
    }
  }

  private asObject(value: unknown, parent: HostObject, name: string): HostObject | null {
    if (value === null || value === undefined) return null;
    if (isHostObject(value)) return value;
    throw notImplemented(`${parent.className}.${hostName(name)}`);
  }

  private get(target: HostObject, name: string): unknown {
    const member = hostName(name);
    this.requireAvailable(target, member);
    this.options.admit?.(target, member);
    if (!(member in target)) throw notImplemented(`${target.className}.${member}`);
    return Reflect.get(target, member);
  }

  private requireAvailable({ className }: HostObject, member: string): void {
    const { isAvailable } = this.options;
    if (isAvailable && !isAvailable(className, member)) throw apiNotFound(`${className}.${member}`);
  }

  private set(target: HostObject, name: string, value: unknown): void {
    const member = hostName(name);
    this.requireAvailable(target, member);
    this.options.admit?.(target, member);
    if (!(member in target) || !Reflect.set(target, member, value)) {
      throw notImplemented(`setting ${target.className}.${member}`);
    }
  }

  private update(target: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const member = this.get(target, name);
      if (isHostObject(member) && isRecord(value)) this.update(member, value);
      else this.set(target, name, value);
    }
  }

  private call(target: HostObject, name: string, info?: ArgumentInfo): unknown {
    const { references } = this.options;
    const args = this.args(info);
    if (name === "_KeepReference") return void references.keep(target);
    if (name === "_RemoveReference") {
      references.drop(String(args[0]));
      return;
    }
    const method = this.get(target, name);
    if (typeof method !== "function")
      throw notImplemented(`${target.className}.${hostName(name)}()`);
    return Reflect.apply(method, target, args);
  }

  private args(info?: ArgumentInfo): unknown[] {
    const values = info?.Arguments ?? [];
    const marks = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => this.argument(value, marks[index]) ?? undefined);
  }

  private argument(value: unknown, mark: unknown): unknown {
    if (typeof mark === "number" && mark !== 0) return this.object(mark);
    if (Array.isArray(value)) {
      const marks: readonly unknown[] = Array.isArray(mark) ? mark : [];
      return value.map((each, index) => this.argument(each, marks[index]));
    }
    if (!isRecord(value)) return value;
    if (typeof value._ObjectPathId === "number") return this.object(value._ObjectPathId);
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, this.argument(each, undefined)])
    );
  }

  private identity(target: HostObject): Answer {
    const reference = this.options.references.idOf(target);
    return { ...target.identity, ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private query(target: HostObject, info: QueryInfo, spelling: Spelling): Answer {
    const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].map(propertyPath);
    if (target.items === undefined) {
      return { ...this.identity(target), ...this.select(target, paths, spelling) };
    }
    const own = paths.filter(([first = ""]) => target.scalars.includes(hostName(first)));
    const ofItems = paths.filter((path) => !own.includes(path));
    const answer = {
      ...this.identity(target),
      ...(own.length && this.select(target, own, spelling)),
    };
    if (own.length > 0 && ofItems.length === 0) return answer;
    const from = info.Skip ?? 0;
    const items = target.items.slice(from, info.Top === undefined ? undefined : from + info.Top);
    return {
      ...answer,
      [spelling.items]: items.map((item) => ({
        ...this.identity(item),
        ...this.select(item, ofItems, spelling),
      })),
    };
  }

  private select(target: HostObject, paths: readonly PropertyPath[], spelling: Spelling): Answer {
    const answer: Answer = {};
    const nested = new Map<string, PropertyPath[]>();
    for (const [first = "*", ...rest] of paths.length > 0 ? paths : [["*"]]) {
      if (first === "*" || first === "$all") {
        for (const name of this.availableScalars(target)) {
          answer[spelling.property(name)] = this.get(target, name) ?? null;
        }
        continue;
      }
      const name = hostName(first);
      const value = this.get(target, name);
      if (rest.length > 0 || isHostObject(value)) {
        nested.set(name, [...(nested.get(name) ?? []), rest]);
      } else {
        answer[spelling.property(name)] = value ?? null;
      }
    }
    for (const [name, rests] of nested) {
      const child = this.get(target, name);
      const Select = rests.map((rest) => rest.filter((part) => part !== "items").join("/") || "*");
      answer[spelling.property(name)] = isHostObject(child)
        ? this.query(child, { Select }, spelling)
        : null;
    }
    return answer;
  }

  private availableScalars({ className, scalars }: HostObject): readonly string[] {
    const { isAvailable } = this.options;
    return isAvailable ? scalars.filter((name) => isAvailable(className, name)) : scalars;
  }

  private describe(error: unknown, action: Action, index: number): ErrorBody {
    const known =
      error instanceof HostError
        ? error
        : new HostError("GeneralException", `The stand-in failed: ${describeFault(error)}`, 500);
    return {
      Code: known.code,
      Message: known.message,
      Location: this.location(action),
      ActionIndex: index,
      HttpStatusCode: known.httpStatusCode,
    };
  }

  /** `Range.values`: the member the failing action is about. */
  private location(action: Action): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    if (action.Name !== "") {
      return `${this.classNameAt(action.ObjectPathId)}.${hostName(action.Name)}`;
    }
    if (path?.ParentObjectPathId === undefined) return this.classNameAt(action.ObjectPathId);
    const member = path.ObjectPathType === PATH.indexer ? "getItem" : hostName(path.Name);
    return `${this.classNameAt(path.ParentObjectPathId)}.${member}`;
  }

  private classNameAt(pathId: number): string {
    return this.objects.get(pathId)?.className ?? this.body.ObjectPaths[pathId]?.Name ?? "";
  }
}

const propertyPath = (text: string): PropertyPath =>
  text.split(/[/.]/).filter((part) => part !== "");

const describeFault = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
