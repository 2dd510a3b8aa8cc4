import { escapeXml } from './escape-xml.ts';
import type { PartLimit } from './limits.ts';
import { declareUtf8, readAttribute } from './scan-tags.ts';
import { writeZip, type ArchiveEntry } from './write-zip.ts';
import { decodeXml } from './xml.ts';
import { appendTo, applyEdits, parseElements } from './xml-elements.ts';
import type { Zip } from './zip.ts';

const CONTENT_TYPES = '[Content_Types].xml';

type Content = ArchiveEntry['content'];

/**
 * An Office file that is being changed part by part. Parts that nobody touches are copied as they lie in the archive,
 * bit for bit; new ones come last.
 */
export class PackageEdit {
  readonly #zip: Zip;
  readonly #changed = new Map<string, Content>();
  readonly #added = new Map<string, ArchiveEntry>();
  readonly #removed = new Set<string>();

  constructor(zip: Zip) {
    this.#zip = zip;
  }

  has(name: string): boolean {
    const key = keyOf(name);
    return this.#added.has(key) || (this.#zip.has(name) && !this.#removed.has(key));
  }

  /** A part's text as it stands now. @throws InputError `workbook-damaged`, `limit-exceeded` */
  async readText(name: string, most: PartLimit = 'listPartBytes'): Promise<string> {
    const known = this.#changed.get(keyOf(name)) ?? this.#added.get(keyOf(name))?.content;
    if (typeof known === 'string') return known;
    const pieces: string[] = [];
    for await (const piece of decodeXml(this.#zip.read(name, most), name)) pieces.push(piece);
    return declareUtf8(pieces.join(''));
  }

  /** Replaces a part that is there. */
  replace(name: string, content: Content): void {
    const key = keyOf(name);
    const added = this.#added.get(key);
    if (added === undefined) this.#changed.set(key, content);
    else this.#added.set(key, { name: added.name, content });
  }

  /** Takes parts out of the file; arrows to them are the caller's business. */
  async remove(names: readonly string[]): Promise<void> {
    const keys = new Set(names.map(keyOf));
    for (const key of keys) this.#removed.add(key);
    const source = await this.readText(CONTENT_TYPES);
    const types = parseElements(source, CONTENT_TYPES).children.filter((type) =>
      keys.has(keyOf((readAttribute(type, 'PartName') ?? '').slice(1))),
    );
    this.replace(
      CONTENT_TYPES,
      applyEdits(
        source,
        types.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }

  /** The names of the parts that the file came with. */
  get names(): readonly string[] {
    return this.#zip.names;
  }

  /**
   * Adds a part under the first free name.
   * @param pattern with `#` for the number: `xl/comments#.xml`; or a whole name that no part has
   * @returns its name
   */
  async add(pattern: string, content: Content, contentType: string): Promise<string> {
    let number = 1;
    while (this.has(pattern.replace('#', String(number)))) number += 1;
    const name = pattern.replace('#', String(number));
    this.#added.set(keyOf(name), { name, content });
    await this.#declare(name, contentType);
    return name;
  }

  /** VML has a content type by its ending, as programs expect it; everything else has one by name. */
  async #declare(name: string, contentType: string): Promise<void> {
    const source = await this.readText(CONTENT_TYPES);
    const root = parseElements(source, CONTENT_TYPES);
    const ending = name.slice(name.lastIndexOf('.') + 1);
    if (ending === 'vml') {
      const isKnown = root.children.some(
        (child) => child.name === 'Default' && readAttribute(child, 'Extension')?.toLowerCase() === ending,
      );
      if (isKnown) return;
      const type = `<${root.prefix}Default Extension="${ending}" ContentType="${contentType}"/>`;
      this.replace(CONTENT_TYPES, applyEdits(source, [{ start: root.innerStart, end: root.innerStart, text: type }]));
      return;
    }
    const isDeclared = root.children.some(
      (child) => child.name === 'Override' && keyOf(readAttribute(child, 'PartName') ?? '') === `/${keyOf(name)}`,
    );
    if (isDeclared) return;
    const type = `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`;
    this.replace(CONTENT_TYPES, applyEdits(source, appendTo(root, type)));
  }

  /**
   * Draws an arrow from a part to another.
   * @param type in full, as the file's own namespace has it
   * @returns its id
   */
  async relate(from: string, type: string, to: string): Promise<string> {
    const file = relationshipsOf(from);
    const target = escapeXml(relativePath(from, to));
    if (!this.has(file)) {
      this.#added.set(keyOf(file), { name: file, content: `${EMPTY_RELATIONSHIPS}${arrow('', 'rId1', type, target)}</Relationships>` });
      return 'rId1';
    }
    const source = await this.readText(file);
    const root = parseElements(source, file);
    const taken = new Set(root.children.map((child) => readAttribute(child, 'Id')));
    let number = root.children.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    this.replace(file, applyEdits(source, appendTo(root, arrow(root.prefix, `rId${number}`, type, target))));
    return `rId${number}`;
  }

  /** Removes the arrows of a type, given by its last step or steps: `digital-signature/origin`. */
  async unrelate(from: string, type: string): Promise<void> {
    const file = relationshipsOf(from);
    if (!this.has(file)) return;
    const source = await this.readText(file);
    const arrows = parseElements(source, file).children.filter((child) => (readAttribute(child, 'Type') ?? '').endsWith(`/${type}`));
    this.replace(
      file,
      applyEdits(
        source,
        arrows.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }

  /** The file with all changes. */
  async write(): Promise<Uint8Array> {
    const parts: ArchiveEntry[] = [];
    for (const name of this.#zip.names) {
      if (this.#removed.has(keyOf(name))) continue;
      parts.push({ name, content: this.#changed.get(keyOf(name)) ?? (await this.#zip.readPacked(name)) });
    }
    return writeZip([...parts, ...this.#added.values()]);
  }
}

const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

function arrow(prefix: string, id: string, type: string, target: string): string {
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

function relationshipsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** `../comments1.xml`, from `xl/worksheets/sheet1.xml` to `xl/comments1.xml`. */
function relativePath(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared]) shared += 1;
  return [...folder.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}
