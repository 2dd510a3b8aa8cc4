import type { LegalSource } from '../model/finding.ts';

const REGULATION = '中华人民共和国政府信息公开条例';

/** The general period of disclosure: 20 working days from formation or change. */
export const GENERAL_PERIOD: LegalSource = { act: REGULATION, article: '第二十六条' };

/** What must be disclosed on one's own initiative, by everyone and by county and town. */
export const PROACTIVE_DUTY: LegalSource = { act: REGULATION, article: '第十九条' };

/** Disclosure on request. */
export const ON_REQUEST: LegalSource = { act: REGULATION, article: '第二十七条' };

/** Who made the information, or was the first to keep it, publishes it. */
export const PUBLISHING_BODY: LegalSource = { act: REGULATION, article: '第十条' };

/** The channels of disclosure. */
export const CHANNELS: LegalSource = { act: REGULATION, article: '第二十三条' };

/** The government website as the platform on which proactively disclosed information is gathered. */
export const GOVERNMENT_WEBSITE: LegalSource = { act: REGULATION, article: '第二十四条' };

/** The opinion that made every county compile standard catalogues, and names their elements. */
export const STANDARD_CATALOGUES: LegalSource = {
  act: '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见（国办发〔2019〕54号）',
};

/** The form of document numbers. */
export const DOCUMENT_FORM: LegalSource = { act: '党政机关公文格式（GB/T 9704-2012）', article: '7.2.5' };

/** How title marks and brackets are used. */
export const PUNCTUATION: LegalSource = { act: '标点符号用法（GB/T 15834-2011）' };

/** 款 bears no number of its own, 项 one in brackets. */
export const ARTICLE_UNITS: LegalSource = { act: '行政法规制定程序条例', article: '第六条', confidence: 'recheck' };
