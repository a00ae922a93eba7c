import { UnreadableFileError } from "../errors";
import { Binary } from "./binary";

/** Sectors of a compound file: where each stands, and which one follows it in its stream. */
interface Sectors {
  readonly size: number;
  /** How many there are, as far as bytes are given. */
  readonly count: number;
  /** The bytes of a sector, at most so many. */
  bytes(sector: number, most: number): Uint8Array;
  next(sector: number): number;
}

/** Numbers from here on stand for no sector: the end of a chain, or one that is free. */
const noSector = 0xfffffffa;
/** A number that stands for no entry of the directory. */
const noEntry = 0xffffffff;

const place = {
  sectorShift: 0x1e,
  firstDirectorySector: 0x30,
  smallestOfSectors: 0x38,
  firstSmallAllocation: 0x3c,
  firstFurtherAllocation: 0x44,
  allocation: 0x4c,
} as const;
const allocationsInHeader = 109;
const smallSectorSize = 64;
const sectorShifts = [9, 12];
const entrySize = 128;

/** The sectors of a chain in order, at most so many. One that goes in a circle is refused. */
function chainOf(sectors: Sectors, first: number, most: number): readonly number[] {
  const chain = new Set<number>();
  for (let sector = first; sector < noSector && chain.size < most;) {
    if (chain.has(sector)) throw new UnreadableFileError("damaged");
    chain.add(sector);
    sector = sectors.next(sector);
  }
  return [...chain];
}

function streamIn(sectors: Sectors, first: number, size: number): Uint8Array {
  if (size > sectors.count * sectors.size) throw new UnreadableFileError("damaged");
  const chain = chainOf(sectors, first, Math.ceil(size / sectors.size));
  if (chain.length * sectors.size < size) throw new UnreadableFileError("damaged");
  const stream = new Uint8Array(size);
  chain.forEach((sector, index) => {
    const at = index * sectors.size;
    stream.set(sectors.bytes(sector, size - at), at);
  });
  return stream;
}

/** Where the sectors are that tell which one follows which. */
function allocationSectors(file: Binary, sectorSize: number, count: number): readonly number[] {
  const found: number[] = [];
  const take = (at: number, most: number): void => {
    for (let index = 0; index < most && found.length < count; index++) {
      const sector = file.uint32(at + 4 * index);
      if (sector < noSector) found.push(sector);
    }
  };
  take(place.allocation, allocationsInHeader);
  const numbers = sectorSize / 4 - 1;
  let further = file.uint32(place.firstFurtherAllocation);
  for (let read = 0; further < noSector && read < count; read++) {
    const at = (further + 1) * sectorSize;
    take(at, numbers);
    further = file.uint32(at + 4 * numbers);
  }
  return found;
}

function largeSectors(file: Binary): Sectors {
  const shift = file.uint16(place.sectorShift);
  if (!sectorShifts.includes(shift)) throw new UnreadableFileError("damaged");
  const size = 2 ** shift;
  const count = Math.max(0, Math.ceil(file.length / size) - 1);
  const allocation = allocationSectors(file, size, count);
  const inSector = size / 4;
  return {
    size,
    count,
    bytes: (sector, most) => file.part((sector + 1) * size, Math.min(size, most)).bytes,
    next(sector) {
      const told = allocation[Math.floor(sector / inSector)];
      if (told === undefined) throw new UnreadableFileError("damaged");
      return file.uint32((told + 1) * size + 4 * (sector % inSector));
    },
  };
}

function smallSectors(stream: Binary, allocation: Binary): Sectors {
  const size = smallSectorSize;
  return {
    size,
    count: Math.ceil(stream.length / size),
    bytes: (sector, most) => stream.part(sector * size, Math.min(size, most)).bytes,
    next: (sector) => allocation.uint32(4 * sector),
  };
}

/** An entry of the directory: a stream, or a storage that holds further ones. */
interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly before: number;
  readonly after: number;
  readonly inside: number;
  readonly firstSector: number;
  readonly size: number;
}

const streamType = 2;
const characters = new TextDecoder("utf-16le");

function entryAt(directory: Binary, index: number): Entry {
  const entry = directory.part(index * entrySize, entrySize);
  // With the zero that ends it.
  const nameSize = Math.min(Math.max(entry.uint16(64) - 2, 0), 62);
  return {
    name: characters.decode(entry.part(0, nameSize).bytes),
    isStream: entry.uint8(66) === streamType,
    before: entry.uint32(68),
    after: entry.uint32(72),
    inside: entry.uint32(76),
    firstSector: entry.uint32(116),
    size: entry.uint32(120),
  };
}

/** The streams that stand in a storage itself, by their names in lower case; not those of what is embedded in it. */
function streamsIn(directory: Binary, storage: Entry): ReadonlyMap<string, Entry> {
  const streams = new Map<string, Entry>();
  const seen = new Set<number>([noEntry]);
  const open = [storage.inside];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(directory, index);
    if (entry.isStream) streams.set(entry.name.toLowerCase(), entry);
    open.push(entry.before, entry.after);
  }
  return streams;
}

/** A compound file, in which old Office programs keep several streams as if they were files. */
export interface CompoundFile {
  readonly has: (name: string) => boolean;
  /** Of a stream that stands in no other storage; null where there is none of that name. */
  readonly stream: (name: string) => Uint8Array | null;
}

/**
 * Opens a compound file. Chains that go in a circle, sectors outside the file and sizes that nothing is behind are refused.
 * @throws UnreadableFileError where it is damaged, also while a stream is read
 */
export function compoundFile(bytes: Uint8Array): CompoundFile {
  const file = new Binary(bytes);
  const sectors = largeSectors(file);
  const wholeChain = (first: number): Binary => {
    const { length } = chainOf(sectors, first, sectors.count);
    return new Binary(streamIn(sectors, first, length * sectors.size));
  };
  const directory = wholeChain(file.uint32(place.firstDirectorySector));
  const root = entryAt(directory, 0);
  const streams = streamsIn(directory, root);
  const leastSize = file.uint32(place.smallestOfSectors);
  const small = (): Sectors =>
    smallSectors(
      new Binary(streamIn(sectors, root.firstSector, root.size)),
      wholeChain(file.uint32(place.firstSmallAllocation))
    );
  return {
    has: (name) => streams.has(name.toLowerCase()),
    stream(name) {
      const entry = streams.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.size === 0) return new Uint8Array();
      return streamIn(entry.size < leastSize ? small() : sectors, entry.firstSector, entry.size);
    },
  };
}
