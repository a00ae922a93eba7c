/**
 * What Excel would refuse in an add-in only manifest, or show wrongly, found without asking anybody.
 * Order and number of elements are those of the schemas in MS-OWEMXML; lengths those of its simple types.
 */

/** Width and height of a picture in pixels, undefined where there is no such file. */
export type PictureSize = (path: string) => readonly [number, number] | undefined;

/** Children in order: `?` may be missing, `+` once or more. */
const contents: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl? AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "VersionOverrides/Hosts/Host": "DesktopFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation Title?",
  Resources: "Images Urls ShortStrings LongStrings",
};

/** Which resources an element may refer to. */
const resourceKinds: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  FunctionFile: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** The longest texts allowed, by the place of their element. */
const longest: readonly (readonly [place: string, characters: number])[] = [
  ["OfficeApp/ProviderName", 125],
  ["OfficeApp/DisplayName", 125],
  ["OfficeApp/Description", 250],
  ["Action/TaskpaneId", 125],
  ["ShortStrings/String", 125],
  ["LongStrings/String", 250],
];

const longestId = 32;
const sizesOfEveryIcon = ["16", "32", "80"];
const translation = "en-US";

const nameOf = (element: Element): string => element.localName;
const childrenOf = (element: Element): Element[] => [...element.children];
const all = (manifest: Document): Element[] => [...manifest.getElementsByTagName("*")];

/** Elements at a place such as `Hosts/Host`, wherever that is in the manifest. */
function at(manifest: Document, place: string): Element[] {
  const names = place.split("/").reverse();
  return all(manifest).filter((element) => {
    let here: Element | null = element;
    return names.every((name) => {
      const fits = here !== null && nameOf(here) === name;
      here = here?.parentElement ?? null;
      return fits;
    });
  });
}

const textOf = (manifest: Document, place: string): string =>
  at(manifest, place)[0]?.textContent ?? "";

/** What an element says: its text or value, and those of its translations. */
function wordingsOf(element: Element): string[] {
  return [
    element.getAttribute("DefaultValue") ?? element.textContent,
    ...overridesOf(element).map((override) => override.getAttribute("Value") ?? ""),
  ];
}

const overridesOf = (element: Element): Element[] =>
  childrenOf(element).filter((child) => nameOf(child) === "Override");

function contentProblems(manifest: Document): string[] {
  return Object.entries(contents).flatMap(([place, content]) => {
    const tokens = content.split(" ").map((token) => token.replace(/^\w+/, "(?:$& )"));
    const expected = new RegExp(`^${tokens.join("")}$`);
    const found = at(manifest, place);
    if (found.length === 0) return [`${place} is missing`];
    return found.flatMap((element) => {
      const children = childrenOf(element).map((child) => `${nameOf(child)} `);
      return expected.test(children.join(""))
        ? []
        : [`${place} holds ${children.join("")}instead of ${content}`];
    });
  });
}

function idProblems(manifest: Document): string[] {
  const ids = all(manifest).flatMap((element) => element.getAttribute("id") ?? []);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is not unique`),
    ...ids.filter((id) => id.length > longestId).map((id) => `id ${id} is too long`),
    ...ids.filter((id) => !id.startsWith("Nianbao")).map((id) => `id ${id} has no prefix`),
  ];
}

function referenceProblems(manifest: Document): string[] {
  const resources = at(manifest, "VersionOverrides/Resources")
    .flatMap(childrenOf)
    .flatMap((kind) =>
      childrenOf(kind).map((resource) => `${nameOf(kind)} ${resource.getAttribute("id") ?? ""}`)
    );
  const references = all(manifest)
    .filter((element) => element.hasAttribute("resid"))
    .map((element) => {
      const kind = resourceKinds[nameOf(element)] ?? "nothing";
      return `${kind} ${element.getAttribute("resid") ?? ""}`;
    });
  return [
    ...references.filter((r) => !resources.includes(r)).map((r) => `resource ${r} is missing`),
    ...resources.filter((r) => !references.includes(r)).map((r) => `resource ${r} is not used`),
  ];
}

function lengthProblems(manifest: Document): string[] {
  return longest.flatMap(([place, characters]) =>
    at(manifest, place)
      .flatMap(wordingsOf)
      .filter((text) => text.length > characters || text.trim() === "")
      .map((text) => `${place} "${text}" has no or too many characters`)
  );
}

function iconProblems(manifest: Document, sizeOf: PictureSize): string[] {
  const listed = at(manifest, "Images/Image");
  const wanted = [
    ...at(manifest, "OfficeApp/IconUrl").map((icon) => [icon, "32"] as const),
    ...at(manifest, "OfficeApp/HighResolutionIconUrl").map((icon) => [icon, "64"] as const),
    ...at(manifest, "Icon/Image").flatMap((use) =>
      listed
        .filter((image) => image.getAttribute("id") === use.getAttribute("resid"))
        .map((image) => [image, use.getAttribute("size") ?? ""] as const)
    ),
  ];
  const wrong = wanted.flatMap(([icon, edge]) => {
    const path = urlsOf(icon)[0]?.replace(/^https:\/\/[^/]*\//, "") ?? "";
    const size = sizeOf(path);
    return size?.every((length) => String(length) === edge)
      ? []
      : [`${path} is ${size?.join("×") ?? "missing"}, not ${edge}×${edge}`];
  });
  const incomplete = at(manifest, "Icon").flatMap((icon) => {
    const sizes = childrenOf(icon).map((image) => image.getAttribute("size") ?? "");
    return sizesOfEveryIcon
      .filter((size) => !sizes.includes(size))
      .map((size) => `an icon has no size ${size}`);
  });
  return [...wrong, ...incomplete];
}

const urlsOf = (element: Element): string[] =>
  [
    element.getAttribute("DefaultValue"),
    ...overridesOf(element).map((o) => o.getAttribute("Value")),
  ].flatMap((url) => url ?? []);

function urlProblems(manifest: Document): string[] {
  return [
    "OfficeApp/IconUrl",
    "OfficeApp/HighResolutionIconUrl",
    "OfficeApp/SupportUrl",
    "DefaultSettings/SourceLocation",
    "Images/Image",
    "Urls/Url",
  ]
    .flatMap((place) => at(manifest, place))
    .flatMap(urlsOf)
    .filter((url) => !url.startsWith("https://"))
    .map((url) => `${url} is not https`);
}

function languageProblems(manifest: Document): string[] {
  const untranslated = [
    "OfficeApp/DisplayName",
    "OfficeApp/Description",
    "ShortStrings/String",
    "LongStrings/String",
  ]
    .flatMap((place) => at(manifest, place))
    .filter((element) => {
      const languages = overridesOf(element).map((override) => override.getAttribute("Locale"));
      return languages.join() !== translation;
    })
    .map((element) => `"${element.getAttribute("DefaultValue") ?? ""}" has no ${translation}`);
  const locale = textOf(manifest, "OfficeApp/DefaultLocale");
  return [...(locale === "zh-CN" ? [] : [`DefaultLocale is ${locale}`]), ...untranslated];
}

function requirementProblems(manifest: Document): string[] {
  const sets = at(manifest, "Sets/Set").map((set) => {
    const version = set.getAttribute("MinVersion");
    const usual = set.parentElement?.getAttribute("DefaultMinVersion");
    return `${set.getAttribute("Name") ?? ""} ${version ?? usual ?? ""}`;
  });
  return [
    ...sets.filter((set) => set !== "ExcelApi 1.1").map((set) => `${set} is required`),
    ...(at(manifest, "Runtimes").length > 0 ? ["a shared runtime is declared"] : []),
  ];
}

function formatProblems(manifest: Document): string[] {
  const id = textOf(manifest, "OfficeApp/Id");
  const version = textOf(manifest, "OfficeApp/Version");
  return [
    ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? [] : [`Id ${id} is no GUID`]),
    ...(/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version) ? [] : [`Version ${version} is no version`]),
  ];
}

/** Everything wrong in a manifest, each in a sentence; empty when Excel should take it. */
export function manifestProblems(text: string, sizeOf: PictureSize): string[] {
  const manifest = new DOMParser().parseFromString(text, "application/xml");
  if (manifest.querySelector("parsererror") !== null) return ["the manifest is no XML"];
  return [
    ...contentProblems(manifest),
    ...idProblems(manifest),
    ...referenceProblems(manifest),
    ...lengthProblems(manifest),
    ...iconProblems(manifest, sizeOf),
    ...urlProblems(manifest),
    ...languageProblems(manifest),
    ...requirementProblems(manifest),
    ...formatProblems(manifest),
  ];
}
