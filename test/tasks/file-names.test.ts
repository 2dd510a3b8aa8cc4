import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nameFiles } from '../../src/tasks/file-names.ts';

describe('a unit’s file', () => {
  it.each([
    ['县民政局', '县民政局'],
    ['县发展 和改革局\n', '县发展和改革局'],
    ['../县民政局', '_县民政局'],
    ['县/民政\\局', '县_民政_局'],
    ['..', '_'],
    ['CON', '_CON'],
    ['县民政局. ', '县民政局'],
    ['县民政局\u202e', '县民政局_'],
  ])('%j is called %s', (unit, name) => {
    expect(nameFiles([unit]).get(unit)).toBe(name);
  });

  it('is told apart from every other, whatever the case, and from names that are taken', () => {
    expect([...nameFiles(['A局', 'a局', '总览'], ['总览']).values()]).toEqual(['A局', 'a局-2', '总览-2']);
  });

  it('has a name of its own that every system takes', () => {
    const unit = fc.string({
      unit: fc.constantFrom('县', '局', '/', '\\', '.', ' ', 'a', 'A', ':', '*', '\u0000', '𠮷', '\u202e'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.uniqueArray(unit), (units) => {
        const names = nameFiles(units, ['总览']);
        expect([...names.keys()]).toEqual(units);
        const used = [...names.values(), '总览'].map((name) => name.toLowerCase());
        expect(new Set(used).size).toBe(used.length);
        for (const name of names.values()) {
          expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f\u202e]|^\.|[. ]$/u);
          expect(name).not.toBe('');
          expect(Buffer.byteLength(`${name}.xlsx`)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
