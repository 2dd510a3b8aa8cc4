const DITTO = /^(?:同上|同前|同上[栏行项款]|〃|″|")[。.]?$/;

/** Whether a text says that what stands above holds here too: 同上, 〃. */
export function repeatsAbove(text: string): boolean {
  return text.length <= 4 && DITTO.test(text);
}
