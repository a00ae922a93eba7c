import { HostError } from "./errors";
import { type HostObject, type References, interpret } from "./interpreter";
import { ACTION, type Action, type ObjectPath, PATH, type ResponseBody } from "./protocol";

/** A small world that has nothing to do with Excel. */
class Shelf implements HostObject {
  readonly className = "Shelf";
  readonly scalars = ["label"];
  readonly items: Book[] = [new Book("a", 10), new Book("b", 20)];
  label = "top";

  getItem(key: unknown): Book {
    const book = this.items.find(({ title }) => title === key);
    if (!book) throw new HostError("ItemNotFound", "no such book");
    return book;
  }
  findOrNullObject(title: string): Book | null {
    return this.items.find((book) => book.title === title) ?? null;
  }
  countWith(book: Book, options: { also: Book }): string {
    return `${book.title}+${options.also.title}`;
  }
}

class Book implements HostObject {
  readonly className = "Book";
  readonly scalars = ["title", "pages"];
  readonly cover = new Cover();
  constructor(
    readonly title: string,
    public pages: number
  ) {}
  get identity(): Record<string, string> {
    return { Id: this.title };
  }
}

class Cover implements HostObject {
  readonly className = "Cover";
  readonly scalars = ["color"];
  color = "red";
}

const kept = new Map<string, HostObject>();
const references: References = {
  keep: (object) => (kept.set("1", object), "1"),
  find: (id) => kept.get(id),
  idOf: (object) => (kept.get("1") === object ? "1" : undefined),
  drop: (id) => void kept.delete(id),
};

type Step = Omit<Action, "Id" | "Name"> & { Name?: string };

function run(root: HostObject, paths: Omit<ObjectPath, "Id">[], steps: Step[]): ResponseBody {
  const ObjectPaths = Object.fromEntries(
    paths.map((path, index) => [index + 1, { Id: index + 1, ...path }])
  );
  const Actions = steps.map((step, index) => ({ Id: index + 10, Name: "", ...step }));
  return interpret({ Actions, ObjectPaths }, { root, references });
}

const ROOT = { ObjectPathType: PATH.root, Name: "" };
const item = (title: string): Omit<ObjectPath, "Id"> => ({
  ObjectPathType: PATH.indexer,
  Name: "",
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [title] },
});
const query = (ObjectPathId: number, ...Select: string[]): Step => ({
  ActionType: ACTION.query,
  ObjectPathId,
  QueryInfo: { Select },
});
const answers = ({ Results }: ResponseBody): unknown[] => Results.map(({ Value }) => Value);

test("properties are read with capital letters, nested ones in their objects, and set", () => {
  const shelf = new Shelf();
  const color = { ObjectPathType: PATH.property, Name: "Cover", ParentObjectPathId: 2 };
  const response = run(
    shelf,
    [ROOT, item("a"), color],
    [
      query(2, "title", "cover/color"),
      {
        ActionType: ACTION.setProperty,
        ObjectPathId: 3,
        Name: "Color",
        ArgumentInfo: { Arguments: ["blue"] },
      },
      query(2, "*", "cover"),
    ]
  );
  expect(answers(response)).toEqual([
    { Id: "a", Title: "a", Cover: { Color: "red" } },
    { Id: "a", Title: "a", Pages: 10, Cover: { Color: "blue" } },
  ]);
});

test("collections answer their items, a part of them, and their own properties", () => {
  const response = run(
    new Shelf(),
    [ROOT],
    [
      query(1, "title", "label"),
      {
        ActionType: ACTION.query,
        ObjectPathId: 1,
        QueryInfo: { Select: ["pages"], Skip: 1, Top: 1 },
      },
      { ActionType: ACTION.queryAsJson, ObjectPathId: 1, QueryInfo: { Select: ["pages"] } },
    ]
  );
  expect(answers(response)).toEqual([
    {
      Label: "top",
      _Items: [
        { Id: "a", Title: "a" },
        { Id: "b", Title: "b" },
      ],
    },
    { _Items: [{ Id: "b", Pages: 20 }] },
    {
      items: [
        { Id: "a", pages: 10 },
        { Id: "b", pages: 20 },
      ],
    },
  ]);
});

test("objects come as arguments, also inside others", () => {
  const response = run(
    new Shelf(),
    [ROOT, item("a"), item("b")],
    [
      {
        ActionType: ACTION.method,
        ObjectPathId: 1,
        Name: "CountWith",
        ArgumentInfo: {
          Arguments: [2, { also: { _ObjectPathId: 3 } }],
          ReferencedObjectPathIds: [2, 0],
        },
      },
    ]
  );
  expect(answers(response)).toEqual(["a+b"]);
});

test("a null object answers null to everything", () => {
  const missing = {
    ObjectPathType: PATH.method,
    Name: "FindOrNullObject",
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: ["z"] },
  };
  const cover = { ObjectPathType: PATH.property, Name: "Cover", ParentObjectPathId: 2 };
  const response = run(
    new Shelf(),
    [ROOT, missing, cover],
    [
      { ActionType: ACTION.instantiate, ObjectPathId: 2 },
      query(3, "color"),
      {
        ActionType: ACTION.setProperty,
        ObjectPathId: 3,
        Name: "Color",
        ArgumentInfo: { Arguments: ["x"] },
      },
      { ActionType: ACTION.method, ObjectPathId: 2, Name: "Burn", ArgumentInfo: { Arguments: [] } },
    ]
  );
  expect(answers(response)).toEqual([null, null, null]);
  expect(response.Error).toBeUndefined();
});

test("kept objects are found again by their reference", () => {
  const shelf = new Shelf();
  const keep = {
    ActionType: ACTION.method,
    ObjectPathId: 2,
    Name: "_KeepReference",
    ArgumentInfo: { Arguments: [] },
  };
  const first = run(
    shelf,
    [ROOT, item("b")],
    [keep, { ActionType: ACTION.instantiate, ObjectPathId: 2 }]
  );
  expect(answers(first)).toEqual([null, { Id: "b", _ReferenceId: "1" }]);
  const reference = { ObjectPathType: PATH.reference, Name: "1" };
  expect(answers(run(shelf, [reference], [query(1, "title")]))).toEqual([
    { Id: "b", _ReferenceId: "1", Title: "b" },
  ]);
  references.drop("1");
  expect(run(shelf, [reference], [query(1, "title")]).Error?.Code).toBe("InvalidReference");
});

test("an update sets properties, also of nested objects", () => {
  const shelf = new Shelf();
  run(
    shelf,
    [ROOT, item("a")],
    [
      {
        ActionType: ACTION.update,
        ObjectPathId: 2,
        ObjectState: { pages: 5, cover: { color: "green" } },
      },
    ]
  );
  expect(shelf.items[0]).toMatchObject({ pages: 5, cover: { color: "green" } });
});

test("a failure names the member and the action; what was done before stands", () => {
  const shelf = new Shelf();
  const response = run(
    shelf,
    [ROOT, item("a"), item("z")],
    [
      {
        ActionType: ACTION.setProperty,
        ObjectPathId: 1,
        Name: "Label",
        ArgumentInfo: { Arguments: ["low"] },
      },
      query(3, "title"),
      {
        ActionType: ACTION.setProperty,
        ObjectPathId: 1,
        Name: "Label",
        ArgumentInfo: { Arguments: ["never"] },
      },
    ]
  );
  expect(response.Error).toMatchObject({
    Code: "ItemNotFound",
    ActionIndex: 1,
    Location: "Shelf.getItem",
  });
  expect(shelf.label).toBe("low");
});

test.each([
  [{ ActionType: ACTION.method, ObjectPathId: 2, Name: "Burn" }, "Book.burn"],
  [query(2, "weight"), "Book.weight"],
  [
    {
      ActionType: ACTION.setProperty,
      ObjectPathId: 2,
      Name: "Weight",
      ArgumentInfo: { Arguments: [1] },
    },
    "setting Book.weight",
  ],
  [{ ActionType: 6, ObjectPathId: 2 }, "request action 6"],
])("what the host lacks is said by name: %j", (step, name) => {
  const { Error: error } = run(new Shelf(), [ROOT, item("a")], [step]);
  expect(error).toMatchObject({ Code: "NotImplemented", Message: `${name} is not implemented` });
});
