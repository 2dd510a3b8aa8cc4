import { writeTextDocument } from '../official-text-document.ts';
import type { Exporter } from './define.ts';

export const exporter: Exporter = {
  name: 'docx',
  summary: { zh: 'Word 文档', en: 'A Word document' },
  mapping: 'inside',
  async write({ table, mapping }) {
    return writeTextDocument(table, mapping);
  },
};
