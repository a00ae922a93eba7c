/** A manifest that opens the conformance page in Excel, as an add-in of its own beside the product. */
export function conformanceManifest(manifest: string): string {
  return manifest
    .replace(/<Id>.*<\/Id>/, "<Id>ff22c33c-5327-4c03-b5ec-90a30b36b24a</Id>")
    .replaceAll(/taskpane\.html(\?view=\w+)?/g, "conformance.html")
    .replaceAll("Nianbao.", "NianbaoTest.")
    .replaceAll('="年报', '="对照：年报');
}
