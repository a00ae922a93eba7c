import type { HostObject } from "../interpreter";
import { Collection } from "./collection";
import type { HostShape } from "./shape";

/** One of the values an add-in keeps in the document, as JSON under its key. */
class Setting implements HostObject, HostShape<Excel.Setting, "delete" | "key" | "value"> {
  readonly className = "Setting";
  readonly scalars = ["key", "value"];

  constructor(
    private readonly stored: Map<string, string>,
    readonly key: string
  ) {}

  get identity(): Record<string, string> {
    return { _Id: this.key };
  }

  get value(): unknown {
    return JSON.parse(this.stored.get(this.key) ?? "null") as unknown;
  }
  set value(value: unknown) {
    this.stored.set(this.key, JSON.stringify(value));
  }

  delete(): void {
    this.stored.delete(this.key);
  }
}

export class SettingCollection
  extends Collection<Setting>
  implements
    HostShape<
      Excel.SettingCollection,
      "add" | "getCount" | "getItem" | "getItemOrNullObject" | "items"
    >
{
  readonly className = "SettingCollection";

  constructor(private readonly stored: Map<string, string>) {
    super();
  }

  get items(): Setting[] {
    return [...this.stored.keys()].map((key) => new Setting(this.stored, key));
  }

  add(key: string, value: unknown): Setting {
    const setting = new Setting(this.stored, key);
    setting.value = value;
    return setting;
  }

  protected isCalled(setting: Setting, key: string): boolean {
    return setting.key === key;
  }
}
