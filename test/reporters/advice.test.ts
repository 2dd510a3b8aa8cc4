import { expect, test } from 'vitest';
import type { LegalSource } from '../../src/model/finding.ts';
import { appendItem, describeFix, describeLegal, describeSubject } from '../../src/reporters/advice.ts';
import { buildTextFinding } from '../support/report.ts';

test.each<[LegalSource, string, string]>([
  [{ act: '政府信息公开条例', article: '第二十六条' }, '《政府信息公开条例》第二十六条', '《政府信息公开条例》 第二十六条'],
  [{ act: '《甲法》' }, '《甲法》', '《甲法》'],
  [{ act: '指导意见（国办发〔2019〕54号）' }, '《指导意见》（国办发〔2019〕54号）', '《指导意见》（国办发〔2019〕54号）'],
  [{ act: '甲法（修订）' }, '《甲法（修订）》', '《甲法（修订）》'],
  [{ act: '甲法', confidence: 'recheck' }, '《甲法》（依据待核）', '《甲法》 (to be rechecked)'],
])('the source %j', (source, zh, en) => {
  expect(describeLegal(source, 'zh')).toBe(zh);
  expect(describeLegal(source, 'en')).toBe(en);
});

test('a remedy says what to write and whether it needs an eye', () => {
  expect(describeFix({ risk: 'safe', original: '旧', replacement: '国发〔2016〕14号' }, 'zh')).toBe(
    '把“旧”改为“国发〔2016〕14号”（不改变原意）',
  );
  expect(describeFix({ risk: 'unsafe', original: '旧', replacement: '' }, 'zh')).toBe('删去“旧”（须人工确认）');
  expect(describeFix({ risk: 'unsafe', original: '旧', replacement: '' }, 'en')).toBe('remove “旧” (needs a look)');
});

test('the item follows a message that does not name it', () => {
  expect(appendItem(buildTextFinding({ message: '缺少公开依据' }))).toBe(' [政策法规文件]');
  expect(appendItem(buildTextFinding({ message: '“综合业务 › 政策法规文件”缺少公开依据' }))).toBe('');
  expect(appendItem(buildTextFinding({ itemName: undefined }))).toBe(' [temporary-relief.policy]');
  expect(appendItem(buildTextFinding({ itemName: undefined, itemId: undefined }))).toBe('');
});

test('the subject of a finding is its item and element', () => {
  expect(describeSubject(buildTextFinding(), 'zh')).toBe('政策法规文件 · 公开时限');
  expect(describeSubject(buildTextFinding({ itemName: undefined, itemId: undefined }), 'en')).toBe('deadline (公开时限)');
  expect(describeSubject(buildTextFinding({ element: undefined, itemName: '' }), 'zh')).toBe('');
});
