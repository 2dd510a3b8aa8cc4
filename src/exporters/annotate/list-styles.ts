import { SEVERITIES, type Severity } from '../../model/finding.ts';
import type { CellFormat, StyleEdit } from '../../ooxml/edit-styles.ts';

/** What cells with a finding are filled with, and the severity in the list: light, so that the text stays legible. */
export const FILLS: Readonly<Record<Severity, string>> = { error: 'FFFFC9C4', warning: 'FFFFE79A', info: 'FFD3E6F8' };

/** The looks of the cells of a list. */
export type ListStyle = 'title' | 'line' | 'header' | 'text' | 'centre' | 'link' | Severity;

const BORDER = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('');

const font = (size: number, look = ''): string => `<font>${look}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
const CENTRED = '<alignment horizontal="center" vertical="top" wrapText="1"/>';
const LEFT = '<alignment horizontal="left" vertical="top" wrapText="1"/>';
const PLAIN = '<alignment vertical="center"/>';
const BOXED = `<border>${BORDER}<diagonal/></border>`;

const FORMATS: Readonly<Record<Exclude<ListStyle, Severity>, CellFormat>> = {
  title: { font: font(16, '<b/>'), alignment: PLAIN },
  line: { font: font(10), alignment: PLAIN },
  header: {
    font: font(10, '<b/>'),
    fill: 'FFE3EAF1',
    border: BOXED,
    alignment: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  },
  text: { font: font(10), border: BOXED, alignment: LEFT },
  centre: { font: font(10), border: BOXED, alignment: CENTRED },
  link: {
    font: '<font><u/><sz val="10"/><color rgb="FF0563C1"/><name val="宋体"/><charset val="134"/></font>',
    border: BOXED,
    alignment: LEFT,
  },
};

/** Adds the formats of a list to a style sheet; their numbers by look. */
export function addListStyles(styles: StyleEdit): Readonly<Record<ListStyle, number>> {
  const severities = SEVERITIES.map((severity) => {
    const format: CellFormat = { font: font(10, '<b/>'), fill: FILLS[severity], border: BOXED, alignment: CENTRED };
    return [severity, styles.add(format)] as const;
  });
  const others = Object.entries(FORMATS).map(([name, format]) => [name, styles.add(format)] as const);
  return Object.fromEntries([...severities, ...others]) as Readonly<Record<ListStyle, number>>;
}
