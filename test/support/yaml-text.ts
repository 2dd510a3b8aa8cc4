import fc from 'fast-check';

/** Something to write as YAML. `style` is a number that decides how: whatever can be chosen is taken from its remainders. */
type Sketch =
  | { readonly kind: 'empty' }
  | { readonly kind: 'alias'; readonly style: number }
  | { readonly kind: 'text'; readonly text: string; readonly style: number }
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly style: number }
  | { readonly kind: 'list'; readonly entries: readonly Sketch[]; readonly style: number }
  | { readonly kind: 'mapping'; readonly pairs: readonly (readonly [string, Sketch])[]; readonly style: number };

const PLAIN_TEXTS = ['政府网站', 'a', '清源县 民政局', '𠮷野家', '😀', 'a#b', 'x:y', '《办法》（国务院令第649号）', "it's", 'a "b"'];
const PLAIN_VALUES = ['2021', '051018', '1.10', '2021-08-09', '-1', '0x1F', 'true', '~', '.nan'];
const PLAIN = [...PLAIN_TEXTS, ...PLAIN_VALUES];
const PLAIN_KEYS = ['name', '公开内容', '𠮷', 'a b', 'constructor', '__proto__', '2021', 'x:y'];
const QUOTED_KEYS = ['"', "'", ': ', '# ', '', '{a}', '- b', '😀\t'];
const LINES = ['一', '第二行 # 不是说明', '- 三', 'a: b', '', '"四"', '😀', '  缩进'];
const COMMENTS: Readonly<Record<number, string>> = { 1: ' # 说明', 2: '  ', 3: '\t# a: b' };

const style = fc.nat(10_000);
const text = fc.oneof(fc.constantFrom(...PLAIN), fc.string({ unit: 'grapheme', maxLength: 12 }));

const sketches = fc.letrec<{ node: Sketch; mapping: Sketch }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('text' as const), text, style }),
    fc.record({ kind: fc.constant('empty' as const) }),
    fc.record({ kind: fc.constant('alias' as const), style }),
    fc.record({ kind: fc.constant('lines' as const), lines: fc.array(fc.constantFrom(...LINES), { maxLength: 4 }), style }),
    fc.record({ kind: fc.constant('list' as const), entries: fc.array(tie('node'), { maxLength: 4 }), style }),
    tie('mapping'),
  ),
  mapping: fc.record({
    kind: fc.constant('mapping' as const),
    pairs: fc.uniqueArray(fc.tuple(fc.constantFrom(...PLAIN_KEYS, ...QUOTED_KEYS), tie('node')), {
      maxLength: 4,
      selector: ([key]) => key,
    }),
    style,
  }),
}));

/** Texts of YAML 1.2 in all styles: block and flow, plain and quoted, comments, anchors and aliases, tags, line breaks of both kinds. */
export function yamlText(): fc.Arbitrary<string> {
  const head = fc.constantFrom('', '---\n', '%YAML 1.2\n---\n', '# 说明\n\n', '--- # 说明\n');
  const tail = fc.constantFrom('', '\n', '\n# 说明', '\n...\n', '\n\n', '\n---\nb: c\n');
  return fc.tuple(fc.oneof(sketches.mapping, sketches.node), head, tail, fc.boolean()).map(([sketch, before, after, windows]) => {
    const body = new YamlWriter().block({ kind: 'mapping', pairs: [['a', sketch]], style: 1 }, -2).slice(1, -1);
    const written = `${before}${body}${after}`;
    return windows ? written.replaceAll('\n', '\r\n') : written;
  });
}

class YamlWriter {
  private count = 0;
  /** Anchors whose nodes are complete. */
  private readonly anchors: string[] = [];

  /** What stands behind a colon, a dash or a question mark at some indent, the line break at its end included. */
  block(sketch: Sketch, indent: number): string {
    const pad = ' '.repeat(indent + 2);
    switch (sketch.kind) {
      case 'empty':
        return '\n';
      case 'alias':
        return ` ${this.alias(sketch.style)}\n`;
      case 'text':
        return `${sketch.style % 11 === 0 ? '\t' : ' '}${this.scalar(sketch)}${COMMENTS[sketch.style % 7] ?? ''}\n`;
      case 'lines':
        return this.anchor(sketch.style, ` ${['|', '>', '|-', '>-', '|+', '>+'][sketch.style % 6]}\n${writeLines(sketch.lines, pad)}`);
      case 'list':
        return this.blockOrFlow(
          sketch,
          sketch.entries.length,
          () => sketch.entries.map((entry) => `${pad}-${this.entry(entry, indent + 2)}`),
          pad,
        );
      case 'mapping':
        return this.blockOrFlow(
          sketch,
          sketch.pairs.length,
          () => sketch.pairs.map(([key, value]) => this.pair(key, value, pad, indent + 2)),
          pad,
        );
    }
  }

  private blockOrFlow(sketch: Sketch & { readonly style: number }, size: number, write: () => string[], pad: string): string {
    const { style: number } = sketch;
    if (size === 0 || number % 3 === 0) return this.anchor(number, ` ${this.flow(sketch)}\n`);
    const between = ['', '', `${pad}# 说明 - a: b\n`, '\n', '# 顶格说明\n'][number % 5];
    return this.anchor(number, () => (number % 7 === 2 ? ' # 说明\n' : '\n') + write().join(between));
  }

  /** An entry of a list, where that may be a collection that begins on the line of its dash. */
  private entry(sketch: Sketch, indent: number): string {
    // A tab behind a dash would be an indent.
    const written = this.block(sketch, indent).replace(/^\t/u, ' ');
    return written.startsWith(`\n${' '.repeat(indent + 2)}`) && 'style' in sketch && sketch.style % 2 === 0
      ? ` ${written.trimStart()}`
      : written;
  }

  private pair(key: string, value: Sketch, pad: string, indent: number): string {
    const name = PLAIN_KEYS.includes(key) ? key : JSON.stringify(key);
    const isExplicit = value.kind === 'empty' ? key.length % 2 === 1 : value.style % 13 === 1;
    if (!isExplicit) return `${pad}${name}:${this.block(value, indent)}`;
    return value.kind === 'empty' ? `${pad}? ${name}\n` : `${pad}? ${name}\n${pad}:${this.block(value, indent)}`;
  }

  private flow(sketch: Sketch): string {
    switch (sketch.kind) {
      case 'empty':
        return '~';
      case 'alias':
        return this.alias(sketch.style);
      case 'text':
        return this.scalar(sketch);
      case 'lines':
        return JSON.stringify(sketch.lines.join('\n'));
      case 'list': {
        const entries = sketch.entries.map((entry) => this.flow(entry));
        if (sketch.style % 4 === 1) entries.push('"键": 值', '? 问');
        return `[${entries.join(', ')}${sketch.style % 2 === 0 && entries.length > 0 ? ' ,' : ''}]`;
      }
      case 'mapping': {
        const pairs = sketch.pairs.map(([key, value]) => JSON.stringify(key) + (value.kind === 'empty' ? '' : `: ${this.flow(value)}`));
        return `{${pairs.join(sketch.style % 2 === 0 ? ' , ' : ',\n          # 说明\n          ')} }`;
      }
    }
  }

  private scalar({ text: given, style: number }: { readonly text: string; readonly style: number }): string {
    const isPlain = PLAIN.includes(given) && number % 3 === 0;
    const isSingle = number % 3 === 1 && !/[\p{C}\p{Z}]/u.test(given);
    const quoted = isSingle ? `'${given.replaceAll("'", "''")}'` : JSON.stringify(given);
    return this.anchor(number, ` ${number % 8 === 1 ? '!!str ' : ''}${isPlain ? given : quoted}`).slice(1);
  }

  /** Puts an anchor before one node in five. */
  private anchor(number: number, written: string | (() => string)): string {
    const name = number % 5 === 1 ? `n${(this.count += 1)}` : undefined;
    const node = typeof written === 'string' ? written : written();
    if (name === undefined) return node;
    this.anchors.push(name);
    return ` &${name}${node}`;
  }

  private alias(number: number): string {
    const name = this.anchors[number % Math.max(1, this.anchors.length)];
    return name === undefined ? '~' : `*${name} `;
  }
}

/** The lines of a block scalar; its first line that is not blank sets the indent. */
function writeLines(lines: readonly string[], pad: string): string {
  const first = lines.find((line) => line !== '');
  return lines.map((line) => (line === '' ? '\n' : `${pad}${line === first ? line.trimStart() : line}\n`)).join('');
}
