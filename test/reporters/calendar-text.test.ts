import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';

import { escapeText, writeContentLine } from '../../src/reporters/calendar-text.ts';

/** Characters of every length in UTF-8, those that have a meaning, and line breaks. */
const TEXT = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', ':', '\\', '"', '\n', 'é', '县', '𠮷', '😀', '（'), maxLength: 200 });

it('a text comes back as it was, whatever it holds', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const event = ['BEGIN:VEVENT\r\n', writeContentLine('SUMMARY', escapeText(text)), 'END:VEVENT\r\n'].join('');
      expect(new ICAL.Component(ICAL.parse(event) as unknown[]).getFirstPropertyValue('summary')).toBe(text);
    }),
  );
});

it('no line takes more than 75 bytes, and no character is cut', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const written = writeContentLine('DESCRIPTION', escapeText(text));
      expect(written.endsWith('\r\n')).toBe(true);
      const lines = written.slice(0, -2).split('\r\n');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/\p{Surrogate}/u);
      }
      for (const line of lines.slice(1)) expect(line.startsWith(' ')).toBe(true);
    }),
  );
});

it('a line of exactly 75 bytes is not folded', () => {
  expect(writeContentLine('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`);
  expect(writeContentLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
});

it('control characters cannot end a line', () => {
  expect(escapeText('a\u0007b\rc\u2028d')).toBe('a␇b\\nc\\nd');
});
