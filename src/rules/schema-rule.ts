import type { Facts } from '../model/finding.ts';
import type { FaultKind } from '../model/problem.ts';
import type { Language, Words } from '../model/words.ts';
import { defineRule, type Examples, type Rule } from './define.ts';

/** A rule that words one kind of structural fault: a document that does not have the shape of its schema. */
export function defineSchemaRule(definition: {
  readonly id: FaultKind;
  readonly what: Words;
  readonly why: Words;
  readonly examples: Examples;
  readonly message: Readonly<Record<Language, (data: Facts) => string>>;
}): Rule<'schema'> {
  const { id, what, why, examples, message } = definition;
  return defineRule({
    id,
    severity: 'error',
    about: 'schema',
    what,
    why: {
      zh: `${why.zh}本规则出自数据格式，不涉及法律条文。`,
      en: `${why.en} The rule follows from the data format; no law is involved.`,
    },
    legal: [],
    examples,
    *check({ faults }) {
      for (const { kind, at, data, owner } of faults) {
        if (kind === id) yield { at, owner, data };
      }
    },
    message: {
      zh: (data, owner) => `${isOwned(owner) ? `${owner}：` : ''}${message.zh(data)}`,
      en: (data, owner) => `${isOwned(owner) ? `${owner}: ` : ''}${message.en(data)}`,
    },
  });
}

/** A label in quotation marks names an item; anything else stands for the document as a whole. */
function isOwned(owner: string): boolean {
  return owner.startsWith('“');
}

/** Keys as people know them: the official column names beside the key. */
const KEY_NAMES: ReadonlyMap<string, string> = new Map([
  ['name', '公开事项'],
  ['content', '公开内容'],
  ['basis', '公开依据'],
  ['deadline', '公开时限'],
  ['subject', '公开主体'],
  ['channel', '公开渠道和载体'],
  ['audience', '公开对象'],
  ['method', '公开方式'],
  ['level', '公开层级'],
  ['category', '一级事项'],
  ['number', '序号'],
  ['id', '编号'],
  ['title', '标题'],
  ['items', '事项列表'],
  ['tasks', '任务列表'],
  ['units', '责任单位'],
  ['due', '完成时限'],
  ['rows', '任务各行'],
  ['effective', '施行日期'],
  ['domain', '领域'],
  ['kind', '种类'],
  ['entries', '条目'],
  ['reason', '理由'],
  ['until', '截止日期'],
  ['rule', '规则'],
  ['rules', '规则'],
  ['severity', '级别'],
  ['extends', '预设'],
  ['overrides', '按路径调整'],
  ['paths', '路径'],
  ['ignore', '不检查的文件'],
  ['fail-on', '门槛'],
  ['vocabularies', '词库'],
  ['source', '出处'],
  ['confidence', '可靠程度'],
  ['asOf', '数据截止日期'],
]);

/** `basis（公开依据）`, or `basis (公开依据)` in an English sentence. */
export function nameKey(key: unknown, language: Language): string {
  const name = KEY_NAMES.get(String(key));
  if (name === undefined) return String(key);
  return language === 'zh' ? `${String(key)}（${name}）` : `${String(key)} (${name})`;
}
