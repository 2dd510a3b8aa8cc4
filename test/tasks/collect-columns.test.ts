import { describe, expect, it } from 'vitest';

import { findListHeader } from '../../src/tasks/collect-columns.ts';
import { buildSheet } from '../support/grid.ts';

function find(rows: readonly (readonly string[])[], own = false) {
  const header = findListHeader(buildSheet('任务单', { rows }), 20, own);
  return header && { row: header.row, columns: [...header.columns.values()] };
}

describe('the header of a list', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['our own words', ['序号', '任务', '具体内容', '状态', '备注'], ['serial', 'task', 'demand', 'status', 'remark']],
    ['our own words in English', ['No.', 'Task', 'Status'], ['serial', 'task', 'status']],
    [
      'an office’s words, with blanks and notes',
      ['编号', '重点 任务', '工作措施', '完成时间', '完成情况（必填）', '办结日期', '佐证材料', '情况说明'],
      ['serial', 'task', 'demand', 'due', 'status', 'done', 'evidence', 'remark'],
    ],
    ['our word before another for the same', ['完成情况', '任务', '具体内容', '状态'], ['task', 'demand', 'status']],
  ])('is known by %s', (_, head, columns) => {
    expect(find([['清溪镇任务清单'], head])?.columns.toSorted()).toEqual(columns.toSorted());
    expect(find([['清溪镇任务清单'], head])?.row).toBe(2);
  });

  it.each<[string, readonly string[]]>([
    ['nothing to fill in', ['序号', '任务', '具体内容', '完成时限']],
    ['no task', ['序号', '完成时限', '状态', '备注']],
    ['a task and a status only', ['任务', '状态']],
  ])('is none with %s', (_, head) => {
    expect(find([head])).toBeUndefined();
  });

  it('has none but our words where the list is ours', () => {
    expect(find([['任务', '具体内容', '完成情况', '备注']], true)?.columns).toEqual(['task', 'demand', 'remark']);
  });
});
