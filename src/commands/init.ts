import { SCHEMAS } from '../schema/schemas.generated.ts';
import { CONFIG_FILE } from './configuration.ts';
import type { Command } from './define.ts';

/** The schemas are copied beside the catalogues: many offices' networks reach nothing, and editors need them all the same. */
const SCHEMA_FOLDER = '.catalogue';

const CONFIG = `# yaml-language-server: $schema=${SCHEMA_FOLDER}/config.schema.json
kind: config
# 检查范围：文件、文件夹或通配符 · what to check: files, folders or globs
paths: [catalogues]
# 出现此级别及以上的问题即不通过 · findings of this severity or worse fail the gate
fail-on: error
# 按规则调整级别，或用 off 关闭 · severity by rule, or off
# rules: { numbering-gap: off }
`;

const SAMPLE = `# yaml-language-server: $schema=../${SCHEMA_FOLDER}/catalogue.schema.json
kind: catalogue
id: example-social-assistance
title: 社会救助领域基层政务公开标准目录
domain: social-assistance
# 换成本地的名称和层级 · put in your own place and level
place: { name: 清源县, level: county }
edition: "2026"
items:
  - id: min-living-allowance.guide
    category: 最低生活保障
    name: 办事指南
    content: [办理事项, 办理条件, 申请材料, 办理流程, 办理时间、地点, 联系方式]
    basis:
      - 《社会救助暂行办法》（国务院令第649号）
    deadline: 信息形成或者变更之日起20个工作日内
    subject: [清源县民政局]
    channel: [政府网站, 政务服务中心]
    audience: 全社会
    method: proactive
    level: [county, town]
`;

export const command: Command = {
  name: 'init',
  summary: { zh: '在当前文件夹写入配置文件和一份示例目录', en: 'Write a configuration and a sample catalogue into this folder' },
  arguments: [],
  options: [],
  examples: ['catalogue init'],
  async run({ language }) {
    const next = language === 'zh' ? '接下来：catalogue validate' : 'Next: catalogue validate';
    return {
      outputs: [{ text: `${next}\n` }],
      files: [
        { path: CONFIG_FILE, content: CONFIG },
        { path: 'catalogues/example.yaml', content: SAMPLE },
        ...Object.entries(SCHEMAS).map(([kind, schema]) => ({
          path: `${SCHEMA_FOLDER}/${kind}.schema.json`,
          content: `${JSON.stringify(schema, null, 2)}\n`,
        })),
      ],
      exitCode: 0,
    };
  },
};
