import { describe, expect, it } from 'vitest';

import { emptyStyles, StyleEdit } from '../../src/ooxml/edit-styles.ts';
import { readAttribute } from '../../src/ooxml/scan-tags.ts';
import { LIMITS } from '../../src/ooxml/limits.ts';
import { parseElements } from '../../src/ooxml/xml-elements.ts';
import { problemOf } from '../support/problem.ts';

const RED = 'FFFFC9C4';
const XF =
  '<xf numFmtId="14" fontId="1" fillId="3" borderId="2" xfId="0" applyProtection="1"><alignment wrapText="1"/><protection locked="0"/></xf>';
const SOURCE = `<styleSheet><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/>${XF}</cellXfs><dxfs count="0"/></styleSheet>`;

it('is not read where it has more elements than are held', () => {
  expect(() => parseElements('<a><b/><c/></a>', 'styles.xml', { ...LIMITS, elements: 2 })).toThrow(
    expect.objectContaining({ code: 'limit-exceeded', data: { limit: 'elements', value: 3, allowed: 2, part: 'styles.xml' } }),
  );
});

const sections = (source: string): string[] => parseElements(source, 'styles.xml').children.map(({ name }) => name);

describe('a style sheet', () => {
  it('stays as it is where nothing is added', () => {
    expect(new StyleEdit(SOURCE, 'styles.xml').write()).toBe(SOURCE);
  });

  it('gets a format that differs from a cell’s own in its fill alone', () => {
    const styles = new StyleEdit(SOURCE, 'styles.xml');
    expect(styles.withFill(1, RED)).toBe(2);
    expect(styles.withFill(1, RED)).toBe(2);
    const written = styles.write();
    expect(written).toContain(
      `${XF}${XF.replace('fillId="3"', 'fillId="1"').replace('applyProtection="1"', 'applyProtection="1" applyFill="1"')}</cellXfs>`,
    );
    expect(written).toContain('<cellXfs count="3">');
    expect(written).toContain(`<fills count="2"><fill/><fill><patternFill patternType="solid"><fgColor rgb="${RED}"/>`);
    expect(sections(written)).toEqual(sections(SOURCE));
  });

  it('says that it holds as many formats as a workbook can, and fills no more', () => {
    const few = new StyleEdit(SOURCE, 'styles.xml');
    few.withFill(1, RED);
    expect(few.isFull).toBe(false);
    const full = new StyleEdit(SOURCE.replace('</cellXfs>', `${XF.repeat(64_000)}</cellXfs>`), 'styles.xml');
    expect(full.withFill(1, RED)).toBe(1);
    expect(full.isFull).toBe(true);
  });

  it('takes a number that no format has for the plain one', () => {
    const styles = new StyleEdit(SOURCE, 'styles.xml');
    expect(styles.withFill(77, RED)).toBe(2);
    expect(styles.write()).toContain('<xf numFmtId="0" fontId="0" fillId="1" borderId="0" applyFill="1"/></cellXfs>');
  });

  it('knows its own fills again, and adds nothing a second time', () => {
    const first = new StyleEdit(SOURCE, 'styles.xml');
    first.withFill(1, RED);
    const once = first.write();
    const second = new StyleEdit(once, 'styles.xml');
    const plain = second.withoutFills(new Set([RED]));
    expect([...plain.keys()]).toEqual([2]);
    expect(second.withFill(plain.get(2) ?? -1, RED)).toBe(2);
    const third = new StyleEdit(second.write(), 'styles.xml');
    for (const [, base] of third.withoutFills(new Set([RED]))) third.withFill(base, RED);
    expect(third.write()).toBe(second.write());
  });

  it.each([
    ['prefixed', '<x:styleSheet xmlns:x="u"><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>'],
    ['bare', '<styleSheet><numFmts/><cellXfs><xf/></cellXfs><cellStyles/><extLst/></styleSheet>'],
    ['without anything', emptyStyles('u')],
  ])('gets the lists that it lacks, in the order of the schema: %s', (_, source) => {
    const styles = new StyleEdit(source, 'styles.xml');
    const own = styles.add({ font: '<font><b/></font>', fill: RED, border: '<border><left/></border>', alignment: '<alignment/>' });
    expect([own, styles.withFill(0, RED)]).toEqual([1, 2]);
    const root = parseElements(styles.write(), 'styles.xml');
    const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'cellStyles', 'extLst'];
    const names = root.children.map(({ name }) => name);
    expect(names).toEqual(order.filter((name) => names.includes(name)));
    for (const section of root.children) {
      expect(section.prefix).toBe(root.prefix);
      const count = readAttribute(section, 'count');
      if (count !== undefined) expect(Number(count)).toBe(section.children.length);
    }
  });

  it('is damaged where it is not well-formed', async () => {
    for (const source of ['', '<styleSheet>', '<a></b>', '<a/><b/>', '<a><']) {
      expect(await problemOf(async () => new StyleEdit(source, 'styles.xml'))).toEqual({
        code: 'workbook-damaged',
        data: { reason: 'xml-invalid', part: 'styles.xml' },
      });
    }
  });
});
