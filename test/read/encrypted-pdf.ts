import { createHash } from "node:crypto";
import { bytesOf, objectsWith, pdfOf, type PdfObject } from "./pdf-files";

function md5(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash("md5");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

function rc4(key: Uint8Array, content: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return content.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  });
}

/** What fills passwords up to 32 bytes. */
const filler = Uint8Array.from(
  Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex")
);

function filledUp(password: string): Uint8Array {
  return Uint8Array.from([...bytesOf(password), ...filler]).subarray(0, 32);
}

function littleEndian(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (value >> (index * 8)) & 255);
}

function hexadecimal(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes).toString("hex")}>`;
}

const keyLength = 5;
const permissions = -4;
const identifier = Uint8Array.of(1, 2, 3, 4);

/** Texts and streams of an object, each made unreadable by the object's own key. */
function encryptedObject(object: PdfObject, number: number, key: Uint8Array): PdfObject {
  const own = md5(key, littleEndian(number, 3), littleEndian(0, 2)).subarray(0, keyLength + 5);
  const hidden = (dictionary: string): string =>
    dictionary.replace(/\((\w*)\)/g, (_, text: string) => hexadecimal(rc4(own, bytesOf(text))));
  if (typeof object === "string") return hidden(object);
  return { dictionary: hidden(object.dictionary), stream: rc4(own, object.stream) };
}

/**
 * A PDF with these pages that is encrypted by the oldest of the usual ways.
 * @param password what opens it; "" where anybody may, and only changing it is forbidden
 */
export function encryptedPdf(pages: readonly string[], password: string): Uint8Array {
  const owner = rc4(md5(filledUp("owner")).subarray(0, keyLength), filledUp(password));
  const key = md5(filledUp(password), owner, littleEndian(permissions, 4), identifier).subarray(
    0,
    keyLength
  );
  const user = rc4(key, filler);
  return pdfOf(
    objectsWith(pages).map((object, index) => encryptedObject(object, index + 1, key)),
    `/ID [${hexadecimal(identifier)} ${hexadecimal(identifier)}] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P ${permissions} /O ${hexadecimal(owner)} /U ${hexadecimal(user)} >>`
  );
}
