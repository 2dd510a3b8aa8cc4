import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'workbook-encrypted',
  what: { zh: '工作簿设有打开密码。', en: 'The workbook is protected with a password.' },
  remedy: {
    zh: '请在 Excel 或 WPS 中取消打开密码后再检查。',
    en: 'Remove the password in Excel or WPS and check again.',
  },
  examples: {
    bad: [],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: () => '工作簿设有打开密码，无法读取',
    en: () => 'The workbook is encrypted and cannot be read',
  },
});
