import { describe, expect, it } from 'vitest';

import { STATUS_NAMES, TASK_STATUSES } from '../../src/model/task-return.ts';
import { readCompletion, readStatus, STATUS_SYNONYMS } from '../../src/tasks/collect-entry.ts';

describe('a status', () => {
  it.each(TASK_STATUSES.flatMap((status) => Object.values(STATUS_NAMES[status]).map((word) => [word, status] as const)))(
    '%s is the word of the list',
    (word, status) => {
      expect(readStatus(word)).toEqual({ value: status, loose: false });
    },
  );

  it.each(TASK_STATUSES.flatMap((status) => STATUS_SYNONYMS[status].map((word) => [word, status] as const)))(
    '%s is another word for it',
    (word, status) => {
      expect(readStatus(word)).toEqual({ value: status, loose: true });
    },
  );

  it.each(['已完成。', ' 已 完 成 ', '已完成！'])('is known with blanks and stops around it: %s', (word) => {
    expect(readStatus(word)).toEqual({ value: 'done', loose: true });
  });

  it.each(['差不多了', '基本完成', '部分完成', '未完成', '80%', '√', '完成一半', '是', 'toString'])('%s is not guessed at', (word) => {
    expect(readStatus(word)).toEqual({ value: undefined, loose: false });
  });
});

describe('a day of completion', () => {
  it.each([
    ['2025-09-01', '2025-09-01', false],
    ['2025-09-01 14:30', '2025-09-01', true],
    ['2025-9-1 9:30', '2025-09-01', true],
    ['2025年9月1日', '2025-09-01', true],
    ['2025 年 9 月 1 日', '2025-09-01', true],
    ['２０２５．９．１', '2025-09-01', true],
    ['2025.9.1', '2025-09-01', true],
    ['2025/09/01', '2025-09-01', true],
    ['20250901', '2025-09-01', true],
    ['9月1日', '2025-09-01', true],
    ['9.1', '2025-09-01', true],
    ['45901', '2025-09-01', true],
  ])('%s is %s', (text, value, loose) => {
    expect(readCompletion(text, 2025)).toEqual({ value, loose });
  });

  it.each(['2025-02-30', '2025年13月1日', '9月', '9月底', '下周', '已完成', '2025', '12345', '45901.5'])('%s is none', (text) => {
    expect(readCompletion(text, 2025)).toEqual({ value: undefined, loose: false });
  });

  it('without a year needs that of the plan', () => {
    expect(readCompletion('9月1日', undefined).value).toBeUndefined();
  });
});
