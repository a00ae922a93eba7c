import { invalidArgument, itemNotFound } from "../errors";
import type { HostObject } from "../interpreter";

/** What all collections of the API have in common. */
export abstract class Collection<Item extends HostObject> implements HostObject {
  abstract readonly className: string;
  readonly scalars: readonly string[] = [];

  abstract get items(): readonly Item[];
  protected abstract isCalled(item: Item, key: string): boolean;

  getCount(): number {
    return this.items.length;
  }

  getItem(key: unknown): Item {
    const item = this.getItemOrNullObject(key);
    if (item === null) throw itemNotFound();
    return item;
  }

  getItemOrNullObject(key: unknown): Item | null {
    return this.items.find((item) => this.isCalled(item, String(key))) ?? null;
  }

  getItemAt(index: number): Item {
    const item = this.items[index];
    if (item === undefined) throw invalidArgument();
    return item;
  }
}
