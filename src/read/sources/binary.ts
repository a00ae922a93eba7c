import { UnreadableFileError } from "../errors";

/** Bytes with the numbers in them, the lowest byte first. What lies outside of them makes a file damaged. */
export class Binary {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  private place(at: number, size: number): number {
    const isInside = at >= 0 && size >= 0 && at + size <= this.length;
    if (!isInside) throw new UnreadableFileError("damaged");
    return at;
  }

  /** @throws UnreadableFileError where it lies outside, as all others do */
  uint8(at: number): number {
    return this.view.getUint8(this.place(at, 1));
  }

  uint16(at: number): number {
    return this.view.getUint16(this.place(at, 2), true);
  }

  int16(at: number): number {
    return this.view.getInt16(this.place(at, 2), true);
  }

  uint32(at: number): number {
    return this.view.getUint32(this.place(at, 4), true);
  }

  int32(at: number): number {
    return this.view.getInt32(this.place(at, 4), true);
  }

  /** A part of the same bytes; nothing is copied. */
  part(from: number, length: number): Binary {
    const first = this.place(from, length);
    return new Binary(this.bytes.subarray(first, first + length));
  }
}
