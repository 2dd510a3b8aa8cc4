import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { adaptChannels } from '../../src/derivation/adapt-channels.ts';
import { CHANNEL_ADAPTATIONS } from '../../src/derivation/channel-adaptations.ts';
import type { DerivedLevel } from '../../src/derivation/unit.ts';
import { parseChannels } from '../../src/phrases/index.ts';
import { STANDARD_CHANNELS } from '../../src/vocabularies/channels.ts';

const BOARD = '社区/企事业单位/村公示栏（电子屏）';
const LEVELS: readonly DerivedLevel[] = ['town', 'village'];

function adapt(given: readonly string[], level: DerivedLevel) {
  const { channels, replaced } = adaptChannels(
    given.flatMap((text) => parseChannels(text).channels),
    level,
  );
  return { channels: channels.map(({ text }) => text), replaced: replaced.map(({ from, to }) => [from, to]) };
}

describe('the channels of a town', () => {
  it.each([
    [['政府网站', '政务服务中心'], ['政府网站', '便民服务站'], [['政务服务中心', '便民服务站']]],
    [['清源县政务服务中心', '便民服务站'], ['便民服务站'], [['清源县政务服务中心', '便民服务站']]],
    [
      ['政府网站', '政府公报', '发布会/听证会'],
      ['政府网站'],
      [
        ['政府公报', undefined],
        ['发布会/听证会', undefined],
      ],
    ],
    [
      ['清源县人民政府网', '12345政务服务热线', '其他:清源县公共法律服务中心'],
      ['清源县人民政府网', '12345政务服务热线', '其他:清源县公共法律服务中心'],
      [],
    ],
    [
      ['政府公报'],
      ['政府网站'],
      [
        ['政府公报', undefined],
        [undefined, '政府网站'],
      ],
    ],
    [[], ['政府网站'], [[undefined, '政府网站']]],
  ])('%j', (given, channels, replaced) => {
    expect(adapt(given, 'town')).toEqual({ channels, replaced });
  });
});

describe('the channels of a village', () => {
  it.each([
    [['政府网站'], ['政府网站', BOARD]],
    [
      [BOARD, '入户/现场'],
      [BOARD, '入户/现场'],
    ],
    [
      ['政务服务中心', '公开查阅点'],
      ['便民服务站', BOARD],
    ],
    [['政府公报'], [BOARD]],
  ])('%j', (given, channels) => {
    expect(adapt(given, 'village').channels).toEqual(channels);
  });
});

describe('the table of channels', () => {
  it('names standard channels only, and replaces none by one that would be replaced', () => {
    const ids = STANDARD_CHANNELS.map(({ id }) => id);
    for (const level of LEVELS) {
      for (const { id, instead } of CHANNEL_ADAPTATIONS[level]) {
        expect(ids).toContain(id);
        if (instead !== undefined) expect(adapt([instead], level).replaced.filter(([from]) => from !== undefined)).toEqual([]);
      }
    }
  });

  it('leaves one channel at least, each once, whatever the county has', () => {
    const names = fc.array(fc.constantFrom(...STANDARD_CHANNELS.map(({ name }) => name), '12345政务服务热线', '居委会'), { maxLength: 6 });
    fc.assert(
      fc.property(names, fc.constantFrom(...LEVELS), (given, level) => {
        const { channels } = adapt(given, level);
        expect(channels.length).toBeGreaterThan(0);
        expect(new Set(channels).size).toBe(channels.length);
        expect(adapt(channels, level).replaced).toEqual([]);
      }),
    );
  });
});
